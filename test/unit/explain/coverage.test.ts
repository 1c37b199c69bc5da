/** How much of the real files is known: instructions as a whole, commands, flags. */
import assert from 'node:assert/strict';
import { DockerfileDocument, explainItem } from '../../../server/explain/index.ts';
import { buildKitFiles, corpusText, describeWithCorpus } from '../../corpus/corpus.ts';

describeWithCorpus('coverage of real Dockerfiles', () => {
  it('knows 97.5 % of the instructions whole, 98 % of the commands, 95 % of the flags', () => {
    const seen = { instruction: 0, command: 0, flag: 0 };
    const known = { instruction: 0, command: 0, flag: 0 };
    for (const { file } of buildKitFiles()) {
      const document = new DockerfileDocument(corpusText(file!));
      document.items.forEach((item, index) => {
        if (item.kind !== 'instruction') return;
        const { parts } = explainItem(document, index)!;
        seen.instruction++;
        if (parts.every((part) => part.known)) known.instruction++;
        for (const { kind, known: isKnown } of parts) {
          if (kind !== 'command' && kind !== 'flag') continue;
          seen[kind]++;
          if (isKnown) known[kind]++;
        }
      });
    }
    for (const [kind, least] of [['instruction', 0.975], ['command', 0.98], ['flag', 0.95]] as const) {
      assert.ok(known[kind] / seen[kind] >= least, `${kind}: ${known[kind]} of ${seen[kind]}`);
    }
  });
});
