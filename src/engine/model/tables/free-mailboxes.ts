// In this order: Google, Microsoft and Apple; Yahoo and AOL; privacy mail; then by region, Europe to Oceania.
const DOMAINS = `
  gmail.com googlemail.com outlook.com hotmail.com live.com msn.com windowslive.com outlook.de outlook.fr outlook.es
  outlook.it outlook.pt outlook.jp outlook.kr outlook.in outlook.com.au outlook.com.br outlook.co.id outlook.at
  outlook.be outlook.dk outlook.ie hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.nl hotmail.be
  hotmail.se hotmail.co.jp hotmail.com.br hotmail.com.ar hotmail.ca hotmail.ch hotmail.no hotmail.dk live.co.uk
  live.fr live.de live.it live.nl live.se live.dk live.no live.be live.ca live.at live.cn live.jp live.in
  live.com.au live.com.mx live.com.pt live.ie live.co.za icloud.com me.com mac.com
  yahoo.com ymail.com rocketmail.com myyahoo.com aol.com aim.com aol.de aol.fr aol.co.uk yahoo.co.uk yahoo.fr
  yahoo.de yahoo.it yahoo.es yahoo.ca yahoo.in yahoo.co.in yahoo.co.jp yahoo.com.br yahoo.com.ar yahoo.com.mx
  yahoo.com.au yahoo.com.sg yahoo.com.ph yahoo.com.hk yahoo.com.tw yahoo.com.vn yahoo.com.my yahoo.com.tr
  yahoo.com.cn yahoo.com.co yahoo.com.pe yahoo.co.id yahoo.co.kr yahoo.co.nz yahoo.co.th yahoo.co.za yahoo.cn
  yahoo.ie yahoo.gr yahoo.nl yahoo.se yahoo.no yahoo.dk yahoo.pl yahoo.ro yahoo.at yahoo.be yahoo.pt
  proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com tutamail.com mailbox.org
  posteo.de posteo.net fastmail.com fastmail.fm hushmail.com hey.com zoho.com zohomail.com zohomail.eu zohomail.in
  duck.com riseup.net disroot.org runbox.com
  gmx.de gmx.net gmx.com gmx.at gmx.ch gmx.org gmx.info gmx.eu gmx.us gmx.fr gmx.co.uk web.de mail.com email.com
  email.de t-online.de freenet.de arcor.de 1und1.de online.de aon.at chello.at bluewin.ch hispeed.ch sunrise.ch
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr club-internet.fr ziggo.nl
  kpnmail.nl planet.nl home.nl hetnet.nl xs4all.nl telenet.be skynet.be proximus.be libero.it virgilio.it alice.it
  tin.it tiscali.it tim.it terra.es sapo.pt
  btinternet.com virginmedia.com sky.com talktalk.net ntlworld.com blueyonder.co.uk tiscali.co.uk eircom.net
  telia.com comhem.se online.no mail.dk luukku.com suomi24.fi
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com netzero.net
  optonline.net roadrunner.com rogers.com shaw.ca sympatico.ca videotron.ca
  mail.ru bk.ru inbox.ru list.ru internet.ru xmail.ru yandex.ru yandex.com yandex.ua yandex.by yandex.kz
  yandex.com.tr ya.ru rambler.ru ukr.net i.ua meta.ua bigmir.net tut.by wp.pl o2.pl onet.pl onet.eu op.pl interia.pl
  interia.eu poczta.fm gazeta.pl tlen.pl seznam.cz email.cz post.cz centrum.cz centrum.sk azet.sk zoznam.sk
  freemail.hu citromail.hu abv.bg mail.bg inbox.lv inbox.lt mail.ee walla.co.il walla.com
  qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn aliyun.com tom.com 21cn.com
  naver.com hanmail.net daum.net kakao.com nate.com pchome.com.tw rediffmail.com rediff.com indiatimes.com sify.com
  docomo.ne.jp ezweb.ne.jp softbank.ne.jp
  uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com r7.com fibertel.com.ar bigpond.com
  bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz lycos.com
`;

/** Registrable domains where anybody can open a mailbox, so the address says nothing of a company. Kept by hand. */
export const FREE_MAILBOXES: ReadonlySet<string> = new Set(DOMAINS.trim().split(/\s+/));
