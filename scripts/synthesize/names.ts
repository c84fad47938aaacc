/** Made-up people and companies. */
import type { Chance } from './chance.ts';

/** A woman's name and a man's by turns, so that the place tells which pronoun goes with it. */
const given =
  'Ada Amos Beatrix Bruno Celeste Cyrus Delphine Desmond Edith Emeric Fenna Florian Greta Gideon Hester Hugo Imogen Ivo Jocasta Jonas Keziah Kaspar Leonie Lucian Maren Moses Nadia Nestor Odette Orson Petra Quentin Rhoda Rufus Salome Silas Tamsin Tobias Ursula Viggo Winifred Yorick Xenia Zeno'.split(
    ' ',
  );
const surnames =
  'Abernethy Aldous Askew Ballard Bexley Birch Bohannon Cadwell Calloway Carrow Crane Dabney Delacroix Dunmore Eastman Ellery Farrow Fenwick Finch Galbraith Garrow Greaves Hale Harrow Hollis Ibsen Ingram Jessup Kestrel Kimball Lachlan Larkspur Lockridge Marchetti Merriweather Nakashima Northrop Oakley Okonjo Pelham Pemberton Quillen Rasmussen Rennard Sandoval Sethi Stroud Tallow Teague Thackeray Underhill Vance Varga Wainwright Whitlock Yardley Zeller'.split(
    ' ',
  );
const firsts =
  'Amber Anvil Beacon Bluewater Cinder Copper Cobalt Driftwood Ember Falcon Foxglove Granite Harbor Heron Indigo Ironwood Juniper Keystone Lantern Linden Marble Meridian Mossy Nimbus Obsidian Orchard Pewter Pinnacle Quarry Redstone Saddle Sable Silver Summit Teal Thistle Umber Vesper Walnut Willow Zephyr'.split(
    ' ',
  );
const seconds =
  'Analytics Barge Biologics Brewing Canal Casualty Ceramics Dairy Electric Foods Forge Freight Glass Holdings Kiln Lumber Marine Media Mills Motors Networks Optics Packing Paper Pharma Printing Quarries Rail Robotics Salt Seed Software Steel Systems Textiles Tool Transit Water Wind'.split(
    ' ',
  );
const kinds = ['Inc.', 'LLC', 'Co.', 'Corp.', 'L.P.', 'Ltd.', '& Sons, Inc.', 'Group, LLC'];

export type Party = {
  /** As a caption names it. */
  full: string;
  /** As prose names it, if not by its side. */
  short: string;
  /** "it", "she" or "he", and the possessive of that. */
  it: string;
  its: string;
};

/** "Winifred A. Aske", half of them without a letter in the middle. */
export const personName = (chance: Chance): string =>
  `${chance.one(given)} ${chance.odds(50) ? `${String.fromCharCode(65 + chance.whole(0, 24))}. ` : ''}${chance.one(surnames)}`;

/** "Aske". */
export const surname = (chance: Chance): string => chance.one(surnames);

/** "Harbor Mills Co." */
export const companyName = (chance: Chance): string =>
  `${chance.one(firsts)} ${chance.one(seconds)} ${chance.one(kinds)}`;

/** A party: a person in `percentPeople` of a hundred cases, else a company. */
export function party(chance: Chance, percentPeople: number): Party {
  if (chance.odds(percentPeople)) {
    const full = personName(chance);
    const isWoman = given.indexOf(full.slice(0, full.indexOf(' '))) % 2 === 0;
    const pronouns = isWoman ? { it: 'she', its: 'her' } : { it: 'he', its: 'his' };
    return { full, short: full.split(' ').at(-1) as string, ...pronouns };
  }
  const full = companyName(chance);
  const [first, second] = full.split(' ');
  return { full, short: chance.odds(50) ? `${first}` : `${first} ${second}`, it: 'it', its: 'its' };
}

/** "Winifred A. Aske" to "WAA"; two letters where there is no middle one. */
export const initialsOf = (name: string): string => [...name.matchAll(/\b[A-Z]/g)].map(([letter]) => letter).join('');
