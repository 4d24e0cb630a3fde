/** What a language pack must know about directive documents. All words in NFC; matching ignores case unless said otherwise. */
export interface DirectiveLexicon {
  readonly types: readonly DocumentType[];
  /** Names of laws and codes without the type word: `Đất đai`, `Phòng, chống tham nhũng`. */
  readonly lawTitles: readonly string[];
  /** Bodies and offices whose name is complete as it stands: `Bộ Chính trị`. */
  readonly issuers: readonly string[];
  /** Beginnings after which the rest of a name follows: `Bộ`, `UBND`, `Tỉnh ủy`. */
  readonly issuerHeads: readonly string[];
  /** Names of ministries and departments without their head word, commas and `và` inside: `Văn hóa, Thể thao và Du lịch`. */
  readonly departments: readonly string[];
  /** Abbreviations that stand for one act: `BLHS` is `bộ luật hình sự`. */
  readonly acts: Readonly<Record<string, string>>;
  /** The type that the letters of a symbol tell: `NQ` is `nghị quyết`. */
  readonly symbolTypes: Readonly<Record<string, string>>;
  /** The issuer that the letters of a symbol tell: `TTg` is `Thủ tướng Chính phủ`. */
  readonly symbolIssuers: Readonly<Record<string, string>>;
  /** Types, issuers, letters of symbols and titles of laws under the name by which a document is known in every language. */
  readonly canonical: Readonly<Record<string, string>>;
  /** Nouns after which a number counts things: `năm`, `tỷ`, `vấn đề`. */
  readonly counted: readonly string[];
  /** Other papers whose number looks like a directive's: `giấy phép`, `hợp đồng`. */
  readonly otherPapers: readonly string[];
  /** Words that begin the proper title of a programme, plan, strategy or project. */
  readonly titleOpenings: readonly string[];
  /** Words at which such a title is over. */
  readonly titleEnds: readonly string[];
  /** What makes a type word after it part of another name: `Sở` before `Kế hoạch và Đầu tư`. */
  readonly insideNames: readonly string[];
}

export interface DocumentType {
  /** Spelled out, lower case. */
  readonly name: string;
  /** Longer wordings for the same type: `thông báo kết luận`. */
  readonly variants: readonly string[];
  /** Abbreviations that stand before a number: `NQ`. Matched with their case. */
  readonly abbreviations: readonly string[];
  /** True where the word in lower case before a bare number is no ordinary word. */
  readonly plain: boolean;
  /** True where a capitalised proper title alone names one. */
  readonly titled: boolean;
  /** True where such a title counts only with one of the title openings: shows are called `Chương trình` as well. */
  readonly opened: boolean;
  /** True for laws and codes, named by subject and year. */
  readonly law: boolean;
}
