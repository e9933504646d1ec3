const CYRILLIC =
  'АA ВB ЕE ЅS ІI ӀI ЈJ КK МM НH ОO РP СC ТT УY ҮY ХX ԌG ԚQ ԜW аa вb еe ѕs іi ӏl јj кk оo рp сc тt уy үy хx һh ԁd ԛq ԝw';
const GREEK = 'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa γy ηn ιi κk νv οo ρp τt υu χx ωw';

/** Cyrillic and Greek letters that a reader takes for the Latin one. Kept by hand: the sure cases only. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  `${CYRILLIC} ${GREEK}`.split(' ').map(([foreign = '', latin = '']) => [foreign, latin]),
);
