import { vietnameseCalendar } from '../../core/dated/vietnamese';
import type { InstructionMention } from '../../core/model/mention';
import type { NotebookAddress } from '../../core/model/notebook-address';
import type { Words } from '../../core/words';
import { useWords } from '../common/context';
import { DatedLines } from './DatedLines';
import { Facts, fact } from './Facts';
import { written } from './groups';

interface InstructionBodyProps {
  readonly mention: InstructionMention;
  readonly text: string;
  readonly published: string | null;
}

/** Who told whom what, and by when. */
export function InstructionBody({ mention, text, published }: InstructionBodyProps) {
  const words = useWords();
  const parties = [mention.speaker, mention.addressee, mention.inheritedAddressee, ...mention.helpers];
  return (
    <>
      <h2>{words.card.force[mention.force]}</h2>
      <Facts
        facts={[
          fact(words.card.who, mention.speaker ?? words.card.unsaid),
          mention.leader !== null && mention.leader === mention.addressee
            ? null
            : fact(words.card.whom, addresseeOf(mention, words)),
          fact(words.card.leads, mention.leader),
          fact(words.card.helps, mention.helpers.join('; ')),
          fact(words.card.deadline, mention.deadline === null ? null : words.date(mention.deadline)),
        ]}
      />
      <p class="quote card-sentence">{written(mention, text)}</p>
      <DatedLines
        dated={vietnameseCalendar.ofTitles(
          parties.flatMap((party) => party ?? []),
          published,
        )}
      />
    </>
  );
}

/** Whom the sentence names, else whom an earlier one named, said as such. */
export function addresseeOf(mention: InstructionMention, words: Words): string {
  if (mention.addressee !== null) return mention.addressee;
  return mention.inheritedAddressee === null ? words.card.unsaid : words.card.inherited(mention.inheritedAddressee);
}

export const speakerDossier = (mention: InstructionMention): Partial<NotebookAddress> | null =>
  mention.speaker === null ? null : { official: mention.speaker };
