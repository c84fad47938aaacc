/** The OpenSearch description of the site (https://github.com/dewitt/opensearch, 1.1 draft 6). */
import { escapedXml as escaped } from './xml.ts';

/**
 * The description as XML. A short name has at most 16 characters, a description at most 1,024.
 *
 * @param home absolute address of the site's root, with a slash at its end: templates have to be absolute.
 */
export const openSearchDescription = (home: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Docketline</ShortName>
  <Description>Court orders by docket number, case, party, judge, ruling and words</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escaped(home)}favicon.svg</Image>
  <Url type="text/html" method="get" template="${escaped(home)}search/?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escaped(home)}opensearch.xml"/>
</OpenSearchDescription>
`;
