import assert from 'node:assert/strict';
import { sshArguments, sshReason } from '../../../client/engine/ssh.ts';

describe('ssh:// endpoints', () => {
  const plain = ['-o', 'BatchMode=yes', '-o', 'ConnectTimeout=10', '-T'];

  it('run dial-stdio on the other machine', () => {
    assert.deepEqual(sshArguments('ssh://lab'), [...plain, '--', 'lab', 'docker', 'system', 'dial-stdio']);
  });

  it('take user, port and IPv6 addresses', () => {
    assert.deepEqual(sshArguments('ssh://ann@[fe80::1%eth0]:2222').slice(plain.length, -3), ['-l', 'ann', '-p', '2222', '--', 'fe80::1%eth0']);
  });

  it('take the path of a socket there', () => {
    assert.deepEqual(sshArguments('ssh://lab/run/user/7/docker.sock').slice(-4), ['docker', '--host=unix:///run/user/7/docker.sock', 'system', 'dial-stdio']);
    assert.deepEqual(sshArguments('ssh://lab/').slice(-3), ['docker', 'system', 'dial-stdio']);
  });

  const hostile = ['ssh://', 'ssh://-oProxyCommand=x', 'ssh://-l@lab', 'ssh://ann:word@lab', 'ssh://lab;reboot', 'ssh://$(x)', 'ssh://lab/a b', 'ssh://lab/$(x)', "ssh://lab/'", 'ssh://lab:22x', 'ssh://lab?x', 'ssh://lab#x', 'ssh://a b', 'ssh://lab\n'];
  for (const host of hostile) {
    it(`${JSON.stringify(host)} is refused`, () => assert.throws(() => sshArguments(host), { reason: 'misconfigured' }));
  }

  const words: readonly (readonly [string, string])[] = [
    ['ann@lab: Permission denied (publickey,password).', 'not-trusted'],
    ['Host key verification failed.', 'not-trusted'],
    ['ssh: Could not resolve hostname lab: Name or service not known', 'unreachable'],
    ['ssh: connect to host lab port 22: Connection refused', 'unreachable'],
    ['ssh: connect to host lab port 22: Connection timed out', 'unreachable'],
    ['Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?', 'refused'],
    ['permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock', 'permission'],
    ['failed to open the raw stream connection: dial unix /x.sock: connect: no such file or directory', 'refused'],
    ['failed to open the raw stream connection: dial unix /x.sock: connect: permission denied', 'permission'],
    ['bash: line 1: docker: command not found', 'other'],
  ];
  for (const [line, reason] of words) {
    it(`“${line}” means ${reason}`, () => assert.equal(sshReason(line), reason));
  }
});
