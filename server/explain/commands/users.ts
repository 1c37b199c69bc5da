/** Users and groups. Sources: useradd(8), groupadd(8), usermod(8), Debian's adduser(8), BusyBox's adduser. */
import { code, say } from '../text.ts';
import { gnuFlags, type CommandFamily, type CommandTable, type Flags } from './table.ts';

const user: Flags = {
  ...gnuFlags,
  '-u --uid N': ['with the number (UID) {value}', '用户编号（UID）为 {value}'],
  '-g --gid GROUP': ['with the main group {value}', '主组为 {value}'],
  '-G --groups GROUPS': ['also in the groups {value}', '附加组为 {value}'],
  '-d --home --home-dir FOLDER': ['with the home folder {value}', '主目录为 {value}'],
  '-m --create-home': ['makes the home folder', '创建主目录'],
  '-s --shell SHELL': ['with the login shell {value}', '登录 shell 为 {value}'],
  '-c --comment TEXT': ['described as {value}', '说明为 {value}'],
  '-p --password HASH': ['with this encrypted password', '使用这个加密后的密码'],
  '-e --expiredate DATE': ['until {value}', '有效期至 {value}'],
  '-f --inactive DAYS': ['disabled {value} days after the password expires', '密码过期 {value} 天后停用'],
  '-o --non-unique': ['may share its number with another', '允许编号重复'],
  '-R --root DIR': ['in the system at {value}', '在 {value} 处的系统中'],
};

const groupFlags: Flags = {
  ...gnuFlags,
  '-g --gid -gid N': ['with the number (GID) {value}', '组编号（GID）为 {value}'],
  '-r --system': ['a system group', '系统组'],
  '-S': ['a system group (Alpine)', '系统组（Alpine）'],
  '-f --force': ['no error when it is already there', '已存在时不报错'],
  '-o --non-unique': ['may share its number with another', '允许编号重复'],
  '-p --password HASH': ['with this encrypted password', '使用这个加密后的密码'],
};

const newGroup: CommandTable = {
  is: ['makes a group of users', '创建用户组'],
  does: ['makes the group {first}', '创建用户组 {first}'],
  flags: groupFlags,
  operands: { NAME: ['the group {value}', '组 {value}'] },
};

export const users: CommandFamily = {
  useradd: {
    is: ['makes a user', '创建用户'],
    does: ['makes the user {last}', '创建用户 {last}'],
    flags: {
      ...user,
      '-r --system': ['a system user, for programs rather than people', '系统用户，供程序而不是人使用'],
      '-M --no-create-home': ['makes no home folder', '不创建主目录'],
      '-N --no-user-group': ['makes no group of the same name', '不创建同名的组'],
      '-U --user-group': ['makes a group of the same name', '创建同名的组'],
      '-k --skel FOLDER': ['fills the home folder from {value}', '用 {value} 的内容初始化主目录'],
      '-l --no-log-init': ['does not add it to the login logs, which saves space for large numbers', '不写入登录日志，编号很大时可节省空间'],
      '-K --key KEY=VALUE': ['with the setting {value}', '使用设置 {value}'],
      '-b --base-dir FOLDER': ['with home folders in {value}', '主目录的上级文件夹为 {value}'],
      '-D --defaults': ['shows or changes the defaults', '显示或修改默认值'],
    },
    operands: { NAME: ['the user {value}', '用户 {value}'] },
  },
  adduser: {
    is: ['makes a user, or adds one to a group', '创建用户，或把用户加入组'],
    does: (call) => {
      const [name, group] = call.operands;
      if (name === undefined) return undefined;
      return group === undefined ? say('makes the user {name}', '创建用户 {name}', { name: code(name) }) : say('adds the user {name} to the group {group}', '把用户 {name} 加入组 {group}', { name: code(name), group: code(group) });
    },
    flags: {
      ...user,
      '-D --disabled-password': ['without a password', '不设密码'],
      '--disabled-login': ['can’t log in', '不能登录'],
      '-S --system': ['a system user, for programs rather than people', '系统用户，供程序而不是人使用'],
      '-r': ['a system user, for programs rather than people', '系统用户，供程序而不是人使用'],
      '-H --no-create-home -M': ['makes no home folder', '不创建主目录'],
      '-h FOLDER': ['with the home folder {value} (Alpine)', '主目录为 {value}（Alpine）'],
      '--gecos --comment TEXT': ['described as {value}', '说明为 {value}'],
      '-g TEXT': ['described as {value} (Alpine); with the main group {value} (Red Hat)', '说明为 {value}（Alpine）；主组为 {value}（Red Hat）'],
      '-G GROUP': ['with the main group {value} (Alpine); also in the groups {value} (Red Hat)', '主组为 {value}（Alpine）；附加组为 {value}（Red Hat）'],
      '--gid N': ['with the main group {value}', '主组为 {value}'],
      '--group': ['makes a group', '创建组'],
      '--ingroup GROUP': ['in the group {value}', '所属组为 {value}'],
      '--quiet -q': ['prints less', '减少输出'],
      '--force-badname': ['allows unusual names', '允许特殊的用户名'],
      '--firstuid N': ['with a number from {value} on', '编号从 {value} 开始'],
      '-k FOLDER': ['fills the home folder from {value}', '用 {value} 的内容初始化主目录'],
    },
    operands: { NAME: ['the user {value}', '用户 {value}'], GROUP: ['the group {value}', '组 {value}'] },
  },
  usermod: {
    is: ['changes a user', '修改用户'],
    does: ['changes the user {last}', '修改用户 {last}'],
    flags: { ...user, '-a --append': ['keeps the groups it already has', '保留原有的附加组'], '-l --login NAME': ['renames it to {value}', '改名为 {value}'], '-L --lock': ['locks the password', '锁定密码'], '-U --unlock': ['unlocks the password', '解锁密码'], '-m --move-home': ['moves what is in the home folder', '移动主目录的内容'], '-v --add-subuids RANGE': ['gives it the numbers {value}', '分配编号范围 {value}'], '-w --add-subgids RANGE': ['gives it the group numbers {value}', '分配组编号范围 {value}'] },
    operands: { NAME: ['the user {value}', '用户 {value}'] },
  },
  'userdel deluser': { is: ['deletes a user', '删除用户'], does: ['deletes the user {first}', '删除用户 {first}'], flags: { ...gnuFlags, '-r --remove --remove-home': ['with the home folder', '连同主目录'], '-f --force': ['even if logged in', '强制删除'] }, operands: { NAME: ['the user {value}', '用户 {value}'], GROUP: ['from the group {value}', '从组 {value} 中移除'] } },
  groupadd: newGroup,
  addgroup: {
    ...newGroup,
    is: ['makes a group, or adds a user to one', '创建用户组，或把用户加入组'],
    does: (call) => {
      const [name, group] = call.operands;
      if (name === undefined) return undefined;
      return group === undefined ? say('makes the group {name}', '创建用户组 {name}', { name: code(name) }) : say('adds the user {name} to the group {group}', '把用户 {name} 加入组 {group}', { name: code(name), group: code(group) });
    },
    operands: { NAME: ['the group, or the user to add: {value}', '组名，或要加入的用户：{value}'], GROUP: ['the group {value}', '组 {value}'] },
  },
  groupmod: { is: ['changes a group', '修改用户组'], does: ['changes the group {last}', '修改用户组 {last}'], flags: { ...groupFlags, '-n --new-name NAME': ['renames it to {value}', '改名为 {value}'] }, operands: { NAME: ['the group {value}', '组 {value}'] } },
  'groupdel delgroup': { is: ['deletes a group', '删除用户组'], does: ['deletes the group {first}', '删除用户组 {first}'], flags: gnuFlags, operands: { NAME: ['the group {value}', '组 {value}'] } },
  gpasswd: { is: ['manages a group', '管理用户组'], flags: { '-a --add USER': ['adds {value}', '加入用户 {value}'], '-d --delete USER': ['removes {value}', '移除用户 {value}'], '-M --members LIST': ['members are {value}', '成员为 {value}'] }, operands: { GROUP: ['the group {value}', '组 {value}'] } },
  chpasswd: { is: ['sets passwords it reads as `user:password`', '按 `用户:密码` 批量设置密码'], flags: { '-e --encrypted': ['that are already encrypted', '密码已加密'], '-c --crypt-method METHOD': ['encrypts with {value}', '用 {value} 加密'] } },
  passwd: { is: ['changes a password', '修改密码'], flags: { '-d --delete': ['removes the password', '删除密码'], '-l --lock': ['locks it', '锁定'], '-u --unlock': ['unlocks it', '解锁'], '--stdin': ['reads it from its input', '从标准输入读取'], '-e --expire': ['must be changed at the next login', '下次登录必须修改'] }, operands: { USER: ['of {value}', '用户 {value}'] } },
  chsh: { is: ['changes a login shell', '修改登录 shell'], flags: { '-s --shell SHELL': ['to {value}', '改为 {value}'] }, operands: { USER: ['of {value}', '用户 {value}'] } },
  id: { is: ['prints a user’s name and numbers', '输出用户名和编号'], flags: { ...gnuFlags, '-u --user': ['of the user', '用户'], '-g --group': ['of the main group', '主组'], '-G --groups': ['of all groups', '所有组'], '-n --name': ['as a name', '显示名称'], '-r --real': ['the real one', '真实身份'] }, operands: { USER: ['of {value}', '用户 {value}'] } },
  whoami: { is: ['prints the current user', '输出当前用户名'] },
  getent: { is: ['looks up users, groups or hosts', '查询用户、组或主机'], operands: { DATABASE: ['in {value}', '查询 {value}'], 'KEY...': ['for {value}', '条目 {value}'] } },
};
