/** What makes a future depend on what somebody does, and marks it as a threat. */

/** What makes the future depend on what somebody does. */
export const strong =
  /\b(?:if|unless|in the event|in (?:the )?(?:default|absence) of|should (?!(?:also|be|have|now|not be)\b)(?=[\w' ,.&-]{1,80}\b)|fail(?:s|ure|ures|ing|ed)?\b|neglect(?:s|ed)?|refus(?:al|es?|ing)|non-?complian\w+|disobe\w+|violations?|violates?|breach(?:es)?|dereliction|recurrence|repetition|or else|, or (?=[^;]{1,80}\b(?:will|shall|may) be\b)|nothing (?:short|less)|one more\b|otherwise|whoever|whichever|anything (?:less|short)|who(?: (?:\w+ )?(?:does|do|is|are|fails?|files?|brings?|signs?|raises?|misses|stays|ignores|\w+s))\b|(?:that|which) (?:does|do|is|are) not\b|not (?:\w+ ){0,2}(?:filed|served|raised|made|logged|disclosed|produced|translated|listed|identified|submitted|stated|supported|answered|paid|completed|complied|met|done|preceded|accompanied|asserted|specific|timely)\b)/i;
export const weak =
  /\b(?:any|next|another|further|future|continued|continuing|repeat(?:ed)?|second|third|again|absent|without|each|every|henceforth|hereafter|from now on|in (?:the )?future|a party (?:who|that|which)|those who|delays?|lapses?|silence|inaction|noncompl\w+|misconduct|gamesmanship|obstruct\w+|disregards?|late|untimely|incomplete|boilerplate|language such)\b/i;
/** A paper of a kind: `A motion without a certificate will …`. */
export const aPaper =
  /(?:^|[.:;] |\d\. )An? (?:[\w-]+ ){0,3}(?:motion|letter|request|objection|filing|submission|brief|application|answer|log|stipulation) (?!(?:is|was|will|shall|may|must)\b)[^;]{3,160}$/;
/** Papers of a kind, and none in particular: `Letters longer than three pages will …`. */
export const anyPapers =
  /(?:^|[.:;,] |\b(?:that|and) )(?:[\w-]+ ){0,2}(?:letters|motions|requests|objections|exhibits|papers|filings|submissions|briefs|documents|declarations|applications|disputes|claims|entries|responses|answers|pleadings|witnesses|experts|reports|disclosures|topics|items|(?:parties|counsel|lawyers|litigants)(?= (?:who|that|which))) (?!(?:is|are|was|were|will|shall|may|at|in)\b)[^;]{3,120}$/i;
/** What somebody leaves undone: `Damages not explained by then will …`. */
export const undone = /(?:^|[.:;,] )(?:[\w-]+ ){0,2}\w+s not (?:so |then |yet )?\w+(?:ed|en|wn)\b/;
export const vicious =
  /(?:^|[.:;,] |\band )(?:(?:general|boilerplate|blanket|late|late-filed|untimely|unsigned|oversized|overlong|unilateral|non-?compliant|non-?conforming|conclusory|generic|serial|repetitive|speaking|incomplete|evasive|ex parte) ){1,3}(?:letters?|motions?|requests?|objections?|exhibits?|papers|filings?|submissions?|briefs?|documents|answers?|responses?|disclosures?|productions?) $/i;
export const comingAgain =
  /\b(?:any (?:further|future|such|other|new)|the next|another|again|in future|from now on|henceforth|a (?:second|third|repeat)|once more)\b/i;
