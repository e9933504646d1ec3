import type { Dice } from './dice.ts';
import type { Place } from './places.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

const FIRST = words(`
  alder amber ash bright briar cedar clover copper cress dapple ember fallow fenn fern flint gable glen grain
  harrow hazel hollow iron juniper kestrel larch linden maple marl meadow moss nettle oak otter pebble quill raven
  reed rowan sable thorn
`);
const SECOND = words(`
  bourne brook combe croft dale fell field ford gate grove holm hurst leigh lock marsh mere mont moor quay ridge
  shaw stead stoke tarn thwaite vale wick worth
`);
const TRADE = words('works systems logistics foods labs retail capital clinics energy media tools bau');

/** Accounts that the shipped rules know by domain, but for two: a rule that no lead hits is a thing to show, too. */
const KNOWN = words(`
  ambleforge-tools.com arborline-software.com bastionridge-security.com brackenfold-logistics.com
  calderwick-paper.com cinderpath-studios.com copperlane-credit.com dunmoor-distillers.co.uk
  elmhurstquay-capital.com evergrain-mills.com fallowgate-homes.co.uk ferrowald-stahl.de ferrowald.at
  fjordlys-kraft.no glasswing-optics.com granitfeld-bau.de grivelle-cosmetiques.fr harrowby-chemicals.co.uk
  hollowmere-games.com ironquill-press.com isarblick-versicherung.de junipershoal-travel.com kallmar-papper.se
  kurokawa-denshi.co.jp lagoaverde-agro.com.br larkmead-clinics.com maplethorn-assurance.ca
  marigoldbay-resorts.com nightjar-aerospace.com obsidiancreek-mining.com.au oakhelm-schools.com
  pinewhistle-foods.com quarrystone-cement.com rivemont-transport.fr rivemont.be steinbach-optik.ch
  sundara-textiles.in verhoevendijk-bouw.nl wisterlane-media.com zielonka-meble.pl alderbrook-foods.com
  corvantis-energy.com drelling-maschinen.de eastmarch-rail.co.uk fermont-assurances.fr halvorsund-shipping.com
  kestrelbank-group.com lumenvale-health.com orinoco-freightways.com pellworth-insurance.co.uk
  quillmark-retail.com tannerhof-werke.de
`);
const COMPETITORS = words('dashquarry.com gaugewright.io pipelantern.com');
const FREE_MAIL = words('gmail.com outlook.com yahoo.com gmx.de web.de proton.me');
const MAILBOXES = words('info office contact hello sales procurement it INFO Kontakt');

/** Who wrote, as raw keys: a company's role mailbox or domain, or only that the mailbox is a free one. Never a person. */
export function sender(dice: Dice, place: Place, freeShare: number): Record<string, string> {
  if (dice.chance(freeShare)) return { email_domain: dice.pick(FREE_MAIL), mailbox: 'free' };
  const domain = companyDomain(dice, place);
  if (dice.chance(0.55))
    return { [dice.pick(['email', 'Email', 'Email Address'])]: `${dice.pick(MAILBOXES)}@${domain}` };
  return { [dice.pick(['email_domain', 'Company Domain'])]: dice.chance(0.1) ? domain.toUpperCase() : domain };
}

function companyDomain(dice: Dice, place: Place): string {
  if (dice.chance(0.06)) return dice.pick(KNOWN);
  if (dice.chance(0.008)) return dice.pick(COMPETITORS);
  const tld = dice.chance(0.5) ? 'com' : place.tld;
  return `${dice.pick(FIRST)}${dice.pick(SECOND)}-${dice.pick(TRADE)}.${tld}`;
}
