/** Tells that somebody else has imported or removed data: the command line, or the server of another editor. */
import { unwatchFile, watchFile } from 'node:fs';
import type { DataStore } from './store.js';

/**
 * In milliseconds. The date of one folder is asked for, which costs microseconds. The system's own watchers need a folder that
 * is there, and most people have none until their first import; on network drives they are deaf.
 */
const lookEvery = 2000;

export class DataWatch {
  readonly #store: DataStore;
  #seen: string;
  #stop: (() => void) | undefined;

  constructor(store: DataStore) {
    this.#store = store;
    this.#seen = store.state();
  }

  /** What is in the folder now is known. Called after one's own changes, which are no news. */
  remember(): void {
    this.#seen = this.#store.state();
  }

  /** Calls `onChange` for what others do, until `stop`. It keeps no process alive. */
  start(onChange: () => void, every = lookEvery): void {
    this.stop();
    const look = () => {
      const state = this.#store.state();
      if (state === this.#seen) return;
      this.#seen = state;
      onChange();
    };
    const { folder } = this.#store;
    watchFile(folder, { persistent: false, interval: every }, look);
    this.#stop = () => {
      unwatchFile(folder, look);
    };
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
