import { validatorOf } from '../../src/engine/model/schemas.ts';
import type { TrustedKey } from '../../src/engine/model/types.gen.ts';
import { readJson } from '../../src/workspace/read-json.ts';
import { makeSigningKey } from '../../src/workspace/signing-key.ts';
import { readTrust, writeTrust } from '../../src/workspace/trust-file.ts';
import { USUAL_DATA } from '../service-file.ts';
import { EXIT, type Exit, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

/** Two at most: the one in use, and the one that follows it. */
const MOST_TRUSTED = 2;

/** Keys that sign releases, and which of them a runtime trusts. */
export const keys: Verb = {
  register(program, act) {
    const verb = program.command('keys').description('keys that sign releases, and which of them a runtime trusts');
    const make = verb.command('make').description('make a key pair; the private half is a secret of the deploy job');
    make.option(
      '--out <file>',
      'where the private half goes; the public one beside it as .pub',
      'leadrail-signing.key',
    );
    make.action(act(makeKey));
    const trust = verb
      .command('trust <public-key-file>')
      .description('let a runtime accept releases of this key alone, or also');
    trust.option('--data <dir>', "the runtime's data folder", USUAL_DATA).action(act(trustKey));
    const drop = verb.command('drop <keyid>').description('no longer trust a key');
    drop.option('--data <dir>', "the runtime's data folder", USUAL_DATA).action(act(dropKey));
    const list = verb.command('list').description('the keys that a runtime trusts');
    list.option('--data <dir>', "the runtime's data folder", USUAL_DATA).action(act(listKeys));
  },
};

interface DataGiven {
  readonly data: string;
}

async function makeKey(terminal: Terminal, { out }: { readonly out: string }): Promise<Exit> {
  const { keyid } = await makeSigningKey(out);
  await terminal.out(`key      ${keyid}\nprivate  ${out}\npublic   ${out}.pub\n`);
  terminal.say(`Keep ${out} out of Git: give it to the deploy job as LEADRAIL_SIGNING_KEY.`);
  terminal.say(
    `Let a runtime trust it: npx leadrail keys trust ${out}.pub --data <its data folder>, then start it anew.`,
  );
  return EXIT.good;
}

async function trustKey(terminal: Terminal, file: string, given: DataGiven): Promise<Exit> {
  const key = publicKeyIn(file);
  const known = readTrust(given.data).filter(({ keyid }) => keyid !== key.keyid);
  if (known.length >= MOST_TRUSTED) {
    const names = known.map(({ keyid }) => keyid).join(' and ');
    throw new Stop(`${names} are trusted already; drop one first: npx leadrail keys drop <keyid>.`, EXIT.unusable);
  }
  writeTrust(given.data, [...known, key]);
  await terminal.out(`trusted  ${[...known, key].map(({ keyid }) => keyid).join(' ')}\n`);
  terminal.say('The service reads this when it starts. From then on a release without a signature is refused.');
  return EXIT.good;
}

async function dropKey(terminal: Terminal, keyid: string, given: DataGiven): Promise<Exit> {
  const known = readTrust(given.data);
  const left = known.filter(key => key.keyid !== keyid);
  if (left.length === known.length) throw new Stop(`${keyid} is not trusted here.`, EXIT.unusable);
  if (left.length === 0)
    throw new Stop(`${keyid} is the only one: without it no release could be verified.`, EXIT.unusable);
  writeTrust(given.data, left);
  await terminal.out(`trusted  ${left.map(key => key.keyid).join(' ')}\n`);
  return EXIT.good;
}

async function listKeys(terminal: Terminal, given: DataGiven): Promise<Exit> {
  const known = readTrust(given.data);
  const lines = known.map(({ keyid }) => `${keyid}\n`).join('');
  await terminal.out(known.length > 0 ? lines : 'no key: releases need no signature here\n');
  return EXIT.good;
}

function publicKeyIn(file: string): TrustedKey {
  const value = readJson(file);
  if (validatorOf('trust')({ keys: [value] })) return value as TrustedKey;
  throw new Stop(`${file} holds no public key. Give the file that ends in .pub.`, EXIT.unusable);
}
