/** Where imported data is kept: outside every workspace, in the folder that the system has for a person's program data. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** `told` by the person or the editor; the environment variable CLAIMLINT_DATA outranks an editor, not a person. */
export function dataFolder(told: string | undefined, environment: NodeJS.ProcessEnv = process.env): string {
  if (told !== undefined && told !== '') return told;
  const { CLAIMLINT_DATA, APPDATA, XDG_DATA_HOME } = environment;
  if (CLAIMLINT_DATA !== undefined && CLAIMLINT_DATA !== '') return CLAIMLINT_DATA;
  if (process.platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'claimlint');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'claimlint');
  // The XDG specification wants a relative path ignored.
  const isUsable = XDG_DATA_HOME?.startsWith('/') === true;
  return join(isUsable ? XDG_DATA_HOME : join(homedir(), '.local', 'share'), 'claimlint');
}
