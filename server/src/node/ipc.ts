/** Begins the server that VS Code starts. */
import { serveAsTold } from './main.js';

serveAsTold();
