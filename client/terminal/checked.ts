/**
 * Values that were checked against a grammar, and so may enter a command line. Only the `check…`
 * functions of `grammar.ts` make them: an unchecked string has another type and does not compile.
 */
import type { Text } from '../../shared/locale.ts';

declare const brand: unique symbol;

/** A string (or number) that passed the check called `Name`. At run time it is the plain value. */
export type Checked<Base, Name extends string> = Base & { readonly [brand]: Readonly<Record<Name, true>> };

/** `repository[:tag][@digest]`, such as `friendlyhello` or `localhost:5000/john/get-started:part2`. */
export type ImageReference = Checked<string, 'ImageReference'>;
/** An image reference without a digest: what `-t`, `docker tag` and `docker push` take as a target. */
export type ImageName = ImageReference & Checked<string, 'ImageName'>;
/** At most 128 letters, digits, `_`, `.` and `-`. */
export type Tag = Checked<string, 'Tag'>;
export type ContainerName = Checked<string, 'ContainerName'>;
/** 12 to 64 lowercase hexadecimal digits. */
export type ContainerId = Checked<string, 'ContainerId'>;
/** An image's ID in whole, with or without `sha256:` before its 64 hexadecimal digits. */
export type ImageId = Checked<string, 'ImageId'>;
/** A name on Docker Hub: the first part of `user/repository`. */
export type HubUser = Checked<string, 'HubUser'>;
/** A registry's host as it begins a reference: `localhost:5050`, `registry.example.com`. */
export type RegistryHost = Checked<string, 'RegistryHost'>;
/** What stands between registry and tag, or a part of it: `get-started`, `team/get-started`. */
export type RepositoryPath = Checked<string, 'RepositoryPath'>;
/** 1 to 65535. */
export type Port = Checked<number, 'Port'>;

/** What a command line may be made of. */
export type Argument = ImageReference | ContainerName | ContainerId | ImageId | Port | RegistryHost | RepositoryPath | HubUser;

/** A value that may be used, or what is wrong with it, for the person who typed it. */
export type Check<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: Text };
