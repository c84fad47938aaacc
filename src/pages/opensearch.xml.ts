/** How a browser searches the site by name: an OpenSearch 1.1 description, which every page's head names. */
import type { APIRoute } from 'astro';
import { link } from '../base.ts';
import { openSearchDescription } from '../pipeline/view/search-description.ts';

export const GET: APIRoute = ({ site }) => {
  if (!site) throw new TypeError('astro.config.mjs gives no `site`, without which no address is absolute.');
  return new Response(openSearchDescription(new URL(link('/'), site).href), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
};
