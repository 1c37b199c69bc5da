/** `RUN --mount=type=…`. */
import type { Text } from '../../../shared/locale.ts';
import { code, say } from '../text.ts';

/** Keys of a mount; quotes were taken off with the flag's. */
function settings(value: string): Map<string, string> {
  return new Map(
    value.split(',').map((piece) => {
      const equals = piece.indexOf('=');
      return equals < 0 ? [piece, ''] : [piece.slice(0, equals), piece.slice(equals + 1)];
    }),
  );
}

export function mountMeaning(value: string): Text {
  const keys = settings(value);
  const target = code(keys.get('target') ?? keys.get('dst') ?? keys.get('destination') ?? '');
  const from = keys.get('from');
  switch (keys.get('type') ?? 'bind') {
    case 'cache':
      return say('keeps {target} in a cache between builds; it does not become part of the image', '把 {target} 作为缓存保留到下次构建，不进入镜像', { target });
    case 'bind':
      return from === undefined
        ? say('shows files of the build context at {target} while the command runs', '命令运行期间，把构建上下文中的文件挂载到 {target}', { target })
        : say('shows files of {from} at {target} while the command runs', '命令运行期间，把 {from} 中的文件挂载到 {target}', { from: code(from), target });
    case 'tmpfs':
      return say('gives {target} a file system in memory that is gone afterwards', '在 {target} 挂载内存文件系统，用完即消失', { target });
    case 'secret':
      return say('lends the secret {id} to the command; it does not become part of the image', '把机密 {id} 借给命令使用，不会留在镜像中', { id: code(keys.get('id') ?? keys.get('source') ?? '') });
    case 'ssh':
      return say('lends your SSH keys to the command, through the agent', '通过代理把你的 SSH 密钥借给命令使用');
    default:
      return say('mounts something of the type {type}, which is not known here', '挂载 {type} 类型的内容，这种类型尚未收录', { type: code(keys.get('type') ?? '') });
  }
}
