/** Ages below eighteen, and who has them, as sources of patterns; the flags `i` and `u` go with them. */

const words =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen';

/** An age of a minor in figures or words. */
export const youngAge = String.raw`(?:(?:1[0-7]|[1-9])(?![\d.,]*\d)|(?:${words})\b)(?:[\s-](?:and\s+(?:a|one)[\s-])?half|\s1\/2|½)?`;

/** `seven-year-old`, `7 y/o`, `fifteen years of age`; a hyphen may be lost at a line's end. */
export const yearsOld = String.raw`${youngAge}\s?-?\s?(?:(?:years?|yrs?|months?|mos?|weeks?|wks?|days?)\b\.?[\s-]?(?:olds?\b|of\s+age\b)|y\.?\s?\/?\s?o\b\.?|yearolds?\b)`;

/** Whom a mark of age may go before. */
export const kin =
  '(?:child(?:ren)?|kids?|bab(?:y|ies)|sons?|daughters?|stepsons?|stepdaughters?|boys?|girls?|brothers?|sisters?|siblings?|nieces?|nephews?|cousins?|grandchild(?:ren)?|grandsons?|granddaughters?|twins?|triplets?|teens?|teenagers?|toddlers?|newborns?|infants?|pupils?|plaintiffs?|claimants?|petitioners?|respondents?|defendants?|appellants?|beneficiar(?:y|ies)|victims?|witness(?:es)?|wards?|students?|complainants?|dependents?|decedents?|heirs?|riders?|passengers?|patients?)';

/** Grades of school in which pupils are minors. */
export const grade =
  '(?:(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|1st|2nd|3rd|[4-9]th|1[01]th)[\\s-]?grade(?:rs?)?)|kindergart(?:en(?:ers?)?|ners?)|pre-?school(?:ers?)?|pre-?K\\b|(?:elementary|middle|grade|junior\\s+high|high|primary)[\\s-]school)';
