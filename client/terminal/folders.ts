/** Compares folders as a shell names them with folders as the editor names them. */
import { realpathSync } from 'node:fs';

/**
 * Whether two paths of this machine lead to the same folder. A shell that starts in a linked folder
 * reports the link's target (macOS: /tmp is /private/tmp), and Windows has drive letters of both cases.
 */
export function isSameFolder(one: string, other: string): boolean {
  return normal(one) === normal(other) || normal(resolved(one)) === normal(resolved(other));
}

function normal(path: string): string {
  const trimmed = path.length > 1 ? path.replace(/[\\/]+$/, '') : path;
  return process.platform === 'win32' ? trimmed.replaceAll('/', '\\').toLowerCase() : trimmed;
}

function resolved(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
