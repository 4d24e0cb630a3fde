import * as deeds from '../../../lexicon/vi/instructions/deeds';
import * as links from '../../../lexicon/vi/instructions/links';
import * as markers from '../../../lexicon/vi/instructions/markers';
import * as parties from '../../../lexicon/vi/instructions/parties';
import { traps } from '../../../lexicon/vi/instructions/traps';
import * as verbs from '../../../lexicon/vi/instructions/verbs';
import { cueFinder } from './cues';

const lists = {
  ...verbs.ordering,
  report: verbs.reporting,
  occasion: verbs.occasional,
  wish: verbs.wishing,
  duty: markers.duty,
  must: markers.forbidding,
  press: markers.pressing,
  past: markers.past,
  result: markers.result,
  plan: markers.plan,
  passive: markers.passive,
  condition: markers.condition,
  ask: markers.asking,
  continue: links.continuing,
  narrate: links.narrating,
  between: links.betweenSubjectAndVerb,
  deed: deeds.deeds,
  body: parties.bodies,
  document: parties.documents,
  standIn: parties.standIns,
  pronoun: parties.pronouns,
  addressee: parties.addressees,
  trap: traps,
};

export type CueKind = keyof typeof lists;
export type OrderKind = keyof typeof verbs.ordering;

export const orderKinds: readonly OrderKind[] = ['demand', 'request', 'assign', 'remind', 'advise', 'forbid', 'allow'];
export const findCues = cueFinder<CueKind>(lists);
