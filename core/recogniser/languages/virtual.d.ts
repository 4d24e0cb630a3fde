declare module 'virtual:lexicon/vi' {
  const lexicon: import('../lookup/lexicon').Lexicon;
  export default lexicon;
}
declare module 'virtual:lexicon/en' {
  const lexicon: import('../lookup/lexicon').Lexicon;
  export default lexicon;
}
declare module 'virtual:lexicon/vi/documents' {
  const documents: import('../directives/lexicon').DirectiveLexicon;
  export default documents;
}
declare module 'virtual:lexicon/vi/instructions' {
  const instructions: import('../instructions/lexicon').InstructionLexicon;
  export default instructions;
}
declare module 'virtual:lexicon/en/documents' {
  const documents: import('../directives/lexicon').DirectiveLexicon;
  export default documents;
}
declare module 'virtual:lexicon/en/instructions' {
  const cues: import('../english/instructions/lexicon').InstructionCues;
  export default cues;
}
declare module 'virtual:lexicon/vi/changes' {
  const changes: readonly import('../../dated/changes').Change[];
  export default changes;
}
