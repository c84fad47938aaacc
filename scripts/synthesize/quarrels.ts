/** What made-up cases are about: each kind with its own claims, records and people, so that one order tells one story. */
import type { Chance } from './chance.ts';
import { fill } from './prose.ts';
import { type Scene, type Template, templates } from './template.ts';

/** Lists of one kind of case, parted by `|`; each comes before the general list of that name. */
type Quarrel = Readonly<Record<string, string>>;

const quarrels = {
  /** Goods that failed, or were not paid for. */
  goods: {
    relation: 'a supplier of|a customer of|a distributor for|a licensee of|an assembler that buys from',
    goods:
      'industrial pumps|refrigerated trailers|seed lots|dental implants|laminated panels|brewing tanks|circuit breakers|marine coatings|point-of-sale terminals|railcar parts|corrugated boxes|hearing aids|feed additives|water meters|test kits|bearings|roofing membranes|kiln linings',
    agreement:
      'supply agreement|distribution agreement|requirements contract|master purchase agreement|asset purchase agreement|joint venture agreement|franchise agreement',
    contractClaim:
      'breach of contract|breach of an express warranty|anticipatory repudiation|breach of the covenant of good faith and fair dealing',
    tortClaim:
      'negligent misrepresentation|fraud in the inducement|tortious interference with its customers|conversion',
    statutoryClaim:
      'breach of the implied warranties of the Uniform Commercial Code|violation of the Sherman Act|violation of the state’s consumer protection statute|false advertising under the Lanham Act',
    wrong:
      'delivered {goods} that failed within {num} months|diverted orders to an affiliate|overstated the capacity of the plant|let {num} written complaints go unanswered|ended the {agreement} on a pretext|altered the test results|failed to disclose a known defect|withheld the final payment|refused to honor the warranty|raised its prices in the middle of the term',
    happening:
      'the plant was closed|a new management team took over|the price of {goods} collapsed|a competitor entered the market|the parties fell out over an invoice|a shipment was rejected|the second amendment was signed|the warehouse flooded|talks about a renewal broke down',
    matter:
      'the rejected shipments|the recall|the failed audit|the switch to a new supplier|the negotiations over the {agreement}|the closing of the plant|the complaints of other customers|the price increase|the test of the {goods}|the {company} account',
    record:
      'pricing models|warranty files|maintenance logs|board minutes|shipping manifests|vendor contracts|sales forecasts|inspection photographs|engineering drawings|dispatch records|batch records|calibration certificates|invoices|purchase orders|test protocols|change orders|production schedules|return authorizations|repair tickets|valuation models|customer lists|internal e-mails|complaint logs|audit workpapers',
    damages:
      'lost profits|the cost of cover|the return of its deposit|restitution of the overcharges|the cost of repair|rescission',
    defence:
      'that the {agreement} was never signed|the statute of limitations|failure to mitigate|waiver and estoppel|accord and satisfaction|the economic loss rule|setoff|a disclaimer of warranties',
    department:
      'accounting department|quality group|engineering group|sales force|legal department|regional office|dispatch center|purchasing office|maintenance crew',
    issue:
      'whether {Def} knew of the defect before the {goods} were sold|the measure of damages|notice of the breach|the meaning of the {agreement}|the course of dealing between the parties|whether {Pl} mitigated the loss|the cause of the failures|whether {person} had authority to sign|the claim for lost profits|the defense of {defence}',
  },
  work: {
    relation:
      'a former employee of|a shift supervisor at|a regional manager of|a nurse who worked for|an engineer long employed by',
    goods: 'shift schedules|sales territories|bonus plans|training courses|staffing targets',
    agreement:
      'employment agreement|collective bargaining agreement|severance agreement|confidentiality agreement|incentive plan',
    contractClaim: 'breach of contract|breach of the {agreement}|promissory estoppel',
    tortClaim: 'defamation|intentional infliction of emotional distress|wrongful discharge|negligent supervision',
    statutoryClaim:
      'retaliation under Title VII|unpaid overtime under the Fair Labor Standards Act|failure to accommodate under the Americans with Disabilities Act|interference with leave under the Family and Medical Leave Act|age discrimination|discrimination under 42 U.S.C. § 1981',
    wrong:
      'treated younger employees more favorably|ended the employment on a pretext|refused a transfer that others were given|miscalculated the overtime|ignored {num} complaints of harassment|disciplined those who complained|reduced the territory without notice|required work off the clock|passed over better qualified applicants|ended the leave early',
    happening:
      'a new manager took over the {department}|the hours were cut|an internal complaint was made|the reorganization was announced|{person} was promoted|a request for leave was refused|the position was posted again|a performance plan was begun|the union filed a grievance',
    matter:
      'the reorganization of the {department}|the investigation of the complaint|the promotion of {person}|{person}’s departure|the treatment of comparable employees|the change in commission rates|the performance plan|the request for leave|the reduction in force|the complaints of other employees|the selection of the new manager',
    record:
      'personnel files|payroll registers|time sheets|badge records|disciplinary records|performance reviews|text messages|training manuals|grievance files|tax returns|medical records|interview notes|job postings|commission reports|policy manuals|internal e-mails|instant messages|exit interviews|organization charts|compensation data|calendar entries|employment applications|surveillance videos|unemployment files',
    damages:
      'back pay|front pay|reinstatement|compensatory and punitive damages|liquidated damages|the unpaid commissions',
    defence:
      'that the decision was made for legitimate reasons|failure to mitigate|failure to exhaust administrative remedies|the statute of limitations|after-acquired evidence of misconduct|an exemption from the overtime rules|the same decision in any event',
    department:
      'human resources department|claims department|sales force|legal department|compliance office|regional office|night shift|training staff|payroll office|nursing staff',
    issue:
      'whether the reason given for the termination was a pretext|whether others were treated alike|back pay|the credibility of {person}|what the {department} knew of the complaint|emotional distress|the size of the collective|willfulness|the essential functions of the position|mitigation|the defense of {defence}',
  },
  ideas: {
    relation:
      'a competitor of|a former partner of|a licensor of|a developer of software used by|the owner of {num} patents practiced by',
    goods:
      'sensor modules|routing tools|imaging systems|battery packs|compiler libraries|payment terminals|fitness trackers|inhalers|drilling tools|irrigation controllers',
    agreement:
      'license agreement|nondisclosure agreement|joint development agreement|software subscription|consulting agreement|settlement agreement',
    contractClaim: 'breach of the {agreement}|an accounting|declaratory relief|unjust enrichment',
    tortClaim: 'misappropriation of trade secrets|unfair competition|tortious interference|conversion|trade libel',
    statutoryClaim:
      'infringement of {num} patents|copyright infringement|violation of the Lanham Act|violation of the Computer Fraud and Abuse Act|violation of the Defend Trade Secrets Act',
    wrong:
      'used confidential designs to build {goods} of its own|hired away the development team|copied the layout of the product|went on selling after the license ended|underreported the royalties|gave the source code to a vendor|filed patent applications on borrowed ideas|told customers that the product infringed',
    happening:
      'the license ended|{person} left the company|a prototype was shown at a trade fair|talks about a merger broke down|a competing product was released|the repository was moved|an audit of the royalties was begun|the first patent was reissued',
    matter:
      'the competing product|the source code|the prototype|the royalty audit|{person}’s departure|the due diligence|the negotiations over the {agreement}|the conception of the invention|the launch|the design-around|the market study|the {company} license',
    record:
      'laboratory notebooks|royalty statements|engineering drawings|licensing negotiations|marketing budgets|sales forecasts|access logs|server images|design history files|commit histories|test protocols|invention disclosures|customer lists|consumer surveys|instant messages|draft specifications|valuation models|board minutes|internal e-mails|technical manuals|bug reports|download records|release notes|product roadmaps',
    damages: 'a reasonable royalty|lost profits|disgorgement|a permanent injunction|enhanced damages|statutory damages',
    defence:
      'that the claims are invalid|independent development|that the mark is generic|license and exhaustion|laches|unclean hands|preemption|that nothing secret was taken',
    department:
      'engineering group|product team|legal department|marketing team|research laboratory|licensing office|board|support desk|firmware team',
    issue:
      'the scope of the license|a reasonable royalty|willfulness|the date of conception|how the {goods} work|access to the designs|whether the alleged secrets were kept secret|secondary considerations of nonobviousness|the likelihood of confusion|the claim for {damages}|the defense of {defence}',
  },
  insurance: {
    relation:
      'an insured of|an additional insured of|a hospital with a policy from|a builder insured by|the assignee of an insured of',
    goods: 'claims files|policy forms|endorsements|reserves|premium audits',
    agreement:
      'policy of insurance|reinsurance treaty|excess policy|commercial general liability policy|settlement agreement|claims-handling agreement',
    contractClaim:
      'breach of the {agreement}|declaratory relief|breach of the covenant of good faith and fair dealing|reformation',
    tortClaim:
      'bad faith in the handling of the claim|negligent misrepresentation|negligent procurement|breach of fiduciary duty',
    statutoryClaim:
      'violation of the state’s unfair claim settlement statute|breach of duties imposed by ERISA|violation of the prompt payment statute|violation of the state’s consumer protection statute',
    wrong:
      'closed the claim without an inspection|undervalued the loss|changed the reason for refusing to pay|relied on an exclusion that was never delivered|let the coverage lapse without notice|took {num} months to appoint an adjuster|refused to defend the underlying action|paid others for the same storm',
    happening:
      'the roof collapsed|a storm struck the building|the adjuster was replaced|the underlying action was settled|an appraisal was demanded|a second engineer was engaged|the premium was raised|notice was given to the broker',
    matter:
      'the adjustment of the claim|the engineer’s inspection|the underlying settlement|the drafting of the exclusion|the renewal of the policy|the setting of reserves|the treatment of similar claims|the broker’s advice|the appraisal|the storm|the {company} report',
    record:
      'claims notes|underwriting guidelines|reserve worksheets|adjuster diaries|engineering reports|inspection photographs|reinsurance correspondence|claims manuals|policy drafts|loan files|repair estimates|training manuals|payment logs|coverage opinions|expert drafts|internal e-mails|bonus plans|personnel files|call recordings|weather data|premium audits|lease ledgers',
    damages:
      'the policy limits|the cost of repair|compensatory and punitive damages|the cost of defense|lost rents|statutory interest',
    defence:
      'an exclusion for wear and tear|late notice|misrepresentation in the application|failure to cooperate|the statute of limitations|that the loss came before the policy|the voluntary payment doctrine',
    department:
      'claims department|underwriting unit|special investigation unit|legal department|regional office|actuarial staff|appraisal desk|training staff|reinsurance desk',
    issue:
      'the meaning of the exclusion|the good faith of the {department}|the cause of the loss|the value of the loss|prejudice from late notice|what the {department} understood at the time|whether similar claims were paid|the reasonableness of the settlement|the claim of bad faith|the defense of {defence}',
  },
  injury: {
    relation:
      'a customer hurt at a store of|a passenger on a vehicle of|a tenant of|a patient treated by|a contractor hurt on a site run by',
    goods:
      'ladders|forklifts|space heaters|handrails|delivery vans|guardrails|infusion sets|scaffolds|table saws|mobility chairs',
    agreement: 'commercial lease|service contract|rental agreement|maintenance contract|construction contract',
    contractClaim: 'breach of an implied warranty|indemnification under the {agreement}|breach of contract',
    tortClaim:
      'negligence|product liability on a theory of defective design|premises liability|negligent supervision|failure to warn',
    statutoryClaim:
      'violation of the state’s product liability act|wrongful death under the state statute|violation of the state’s consumer protection statute|negligence per se under the safety regulations',
    wrong:
      'left the {goods} in disrepair|ignored {num} reports of the hazard|sold {goods} without a guard|put an untrained driver on the road|cleared the scene before it could be inspected|changed the design without a test|skipped {num} inspections|kept no watch over the site',
    happening:
      'the {goods} were last inspected|the accident was reported|the scene was cleaned|a second person was hurt|the contractor was replaced|the state’s inspector came|the video was overwritten|a new supervisor was hired',
    matter:
      'the accident|the inspection of the {goods}|earlier accidents|the training of {person}|the redesign of the {goods}|the state’s investigation|the repair of the site|the medical treatment|the recall|the hiring of {person}|the {company} contract',
    record:
      'incident summaries|safety reports|maintenance logs|inspection photographs|surveillance videos|medical records|training manuals|driver logs|repair tickets|design history files|time sheets|witness statements|complaint logs|cell phone records|GPS records|work orders|site diaries|tax returns|toxicology reports|test protocols|policy manuals|dispatch records|insurance files|internal e-mails',
    damages:
      'the cost of treatment|lost earnings|compensatory and punitive damages|the cost of future care|loss of consortium',
    defence:
      'comparative negligence|assumption of risk|that an independent contractor was to blame|the statute of repose|misuse of the {goods}|a superseding cause|the absence of notice',
    department:
      'safety office|maintenance crew|loss prevention unit|dispatch center|legal department|training staff|risk management group|engineering group|nursing staff|field crew',
    issue:
      'notice of the hazard|causation|the design of the {goods}|lost earnings|the credibility of {person}|the training of the driver|other accidents of the same kind|the condition of {Pl} before the accident|punitive damages|spoliation|the defense of {defence}',
  },
} satisfies Record<string, Quarrel>;

type Lists = Readonly<Record<string, readonly Template[]>>;

const listsOf = (quarrel: Quarrel): Lists =>
  Object.fromEntries(Object.entries(quarrel).map(([name, list]) => [name, templates(list)]));

const { goods, work, ideas, insurance, injury } = quarrels;
const ofPeople = [work, work, injury, injury, insurance].map(listsOf);
const ofCompanies = [goods, goods, ideas, ideas, insurance].map(listsOf);

/** How many of each list one case has, in the order in which they are chosen: later ones may name earlier ones. */
const amounts = {
  relation: 1,
  goods: 1,
  agreement: 1,
  department: 4,
  damages: 2,
  contractClaim: 1,
  tortClaim: 1,
  statutoryClaim: 1,
  happening: 4,
  wrong: 4,
  defence: 3,
  matter: 6,
  record: 15,
  issue: 6,
} as const;

/**
 * What one case is about: for each place a few words, of which a sentence takes one.
 *
 * @param isOfPerson whether a person sues.
 * @param names of the parties and of the Court, as the order writes them.
 */
export function quarrelOf(chance: Chance, isOfPerson: boolean, names: Scene): Scene {
  const quarrel = chance.one(isOfPerson ? ofPeople : ofCompanies);
  const few = (count: number, name: string) =>
    Array.from({ length: count }, () => fill([{ is: 'place', name, isCapital: false }], chance, names));
  const scene: Record<string, string | readonly string[]> = {
    ...names,
    person: few(2, 'person'),
    company: few(3, 'company'),
    place: few(5, 'place'),
  };
  for (const [name, count] of Object.entries(amounts)) {
    const list = chance.shuffled(quarrel[name] ?? []).slice(0, count);
    scene[name] = list.map((template) => fill(template, chance, scene));
  }
  // those who speak of it are others than those it is about
  return { ...scene, person: few(6, 'person') };
}
