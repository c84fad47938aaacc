/** Names of what is filed, as sources of regular expressions: what a bare number must stand next to. */

/** A filing's kind, singular or plural: "Motion", "opp'n", "Memoranda". */
export const filing = String.raw`(?:(?:cross-?)?motions?|mots?\.|letters?|briefs?|oppositions?|opp['’]n|responses?|(?:sur-?)?repl(?:y|ies)|orders?|requests?|applications?|petitions?|stipulations?|notices?|decl(?:arations?|s?\.)|affidavits?|affirmations?|certifications?|(?:counter|cross-?)?complaints?|compl\.|answers?|(?:counter|cross)claims?|objections?|memorand(?:um|a)|reports?|recommendations?|minutes|transcripts?|judgments?|statements?|submissions?|supplements?|entr(?:y|ies)|joinders?|appearances?|filings?|papers?|pleadings?|summons|errata|subpoenas?|proposals?|plans?)`;

/** A filing's kind in the singular: a number before a plural counts ("the 22 motions"). */
export const oneFiling = String.raw`(?:(?:cross-?)?motion|letter|brief|opposition|response|(?:sur-?)?reply|order|request|application|petition|stipulation|notice|declaration|affidavit|affirmation|certification|(?:counter|cross-?)?complaint|answer|(?:counter|cross)claim|objection|memorandum|report|recommendation|transcript|judgment|statement|submission|supplement|joinder|appearance|filing|pleading|errata|bill\sof\scosts|proposal|plan)`;

/** What stands between a possessor or a verb and the noun: "Unopposed", "Second Amended", "Joint Letter". */
export const adjective = String.raw`(?:unopposed|opposed|joint|agreed|consent|verified|renewed|amended|corrected|supplemental|emergency|expedited|sealed|assented[- ]to|first|second|third|fourth|ex\sparte|letter|oral|cross|short[- ]form|[A-Z][\w.’'&-]{0,20}(?<![a-z]{3}\.))`;
