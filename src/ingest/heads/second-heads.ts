import type { HeadCase } from './head-case.ts';

/** As the first heads, of other manners; written after the rules, to see how far they hold. */
export const SECOND_HEADS: readonly HeadCase[] = [
  {
    manner: "wire with an agency's running line, 1976",
    text: `a073
r i

Islands 1st Add

Spokesman declines comment on garrison
By HAROLD STENNING
United Cable Correspondent

ST. BRENDAN, Feb. 11 (UCS) — A Foreign Ministry spokesman refused to comment Wednesday on reports that the garrison had been doubled.

"I have nothing on that," he said.

MORE`,
    kind: 'report',
    title: 'Spokesman declines comment on garrison',
    byline: 'HAROLD STENNING',
    publisher: 'UCS',
    dateline: 'ST. BRENDAN, Feb. 11',
  },
  {
    manner: "public broadcaster's page with the hour after the day, 2012",
    text: `14 June 2012 Last updated at 10:22 GMT

Rwanda and Burundi reopen crossing after five months

A crossing between Rwanda and Burundi has reopened after ministers agreed to share its customs house.

"It is a good day," a driver at the gate said.`,
    kind: 'report',
    title: 'Rwanda and Burundi reopen crossing after five months',
    published: '2012-06-14',
  },
  {
    manner: "foreign broadcaster's page with the writer over the hour, 2015",
    text: `Two Allies at Odds Over Base Lease
Dana Whitlow
December 03, 2015 1:22 PM

STATE DEPARTMENT — The United States and Orland remain divided over the lease of a naval base, officials of both countries say.

"We're not there yet," one said.`,
    kind: 'report',
    title: 'Two Allies at Odds Over Base Lease',
    byline: 'Dana Whitlow',
    published: '2015-12-03',
    dateline: 'STATE DEPARTMENT',
  },
  {
    manner: 'translation service with a serial and source line, 1990',
    text: `LD1204153090 Hanoi VNI in English 1419 GMT 12 Apr 90

[Text] Hanoi VNI April 12 -- The Foreign Ministry spokesman has rejected a statement by the Thai side on the seizure of four trawlers.

He said the boats had fished in Vietnamese waters.`,
    kind: 'report',
    publisher: 'VNI',
  },
  {
    manner: 'database download with keys in capitals, 1994',
    text: `Copyright 1994 Meridian Wire
March 3, 1994, Thursday

SECTION: International news
LENGTH: 412 words
HEADLINE: Greek envoy walks out of talks on name
BYLINE: By Nikos Verras
DATELINE: NEW YORK, March 3

BODY:
The Greek envoy walked out of talks on the name of his northern neighbour on Thursday, diplomats said.

The mediator said he would try again.`,
    kind: 'report',
    title: 'Greek envoy walks out of talks on name',
    byline: 'Nikos Verras',
    publisher: 'Meridian Wire',
    published: '1994-03-03',
    dateline: 'NEW YORK, March 3',
  },
  {
    manner: "prime minister's media adviser, 2010",
    text: `Prime Minister's Office
The Prime Minister's Media Adviser

Jerusalem
April 6, 2010

Prime Minister Arazi Speaks with Jordanian King

Prime Minister Yoav Arazi spoke this evening with King Talal of Jordan and thanked him for the care given to the injured pilgrims.

The two agreed to meet soon.`,
    kind: 'readout',
    title: 'Prime Minister Arazi Speaks with Jordanian King',
    publisher: "Prime Minister's Office",
    published: '2010-04-06',
    dateline: 'Jerusalem\nApril 6, 2010',
  },
  {
    manner: 'ministry with a press-release number and asterisks, 2012',
    text: `Ministry of Foreign Affairs
Government of Pakistan
***

PR. NO. 213/2012
Islamabad
Date: 16/07/2012

Foreign Secretary's Meeting with Norwegian State Secretary

The State Secretary of Norway, Ms. Gunhild Moe, called on Foreign Secretary Tariq Jamal today. The two sides reviewed relations.

The Foreign Secretary thanked Norway for its help after the floods.

Islamabad
16 July 2012`,
    kind: 'readout',
    title: "Foreign Secretary's Meeting with Norwegian State Secretary",
    publisher: 'Ministry of Foreign Affairs',
    published: '2012-07-16',
    dateline: 'Islamabad\nDate: 16/07/2012',
  },
  {
    manner: "spokesperson's regular press conference, 2015",
    text: `Foreign Ministry Spokesperson Qin Lanfang's Regular Press Conference on January 8, 2015

2015/01/08

Q: Has China been informed of the visit of the Korean envoy?

A: We have noted the reports. China supports dialogue.

Q: Will the two sides meet in Beijing?

A: I have no information to offer.`,
    kind: 'transcript',
    title: "Foreign Ministry Spokesperson Qin Lanfang's Regular Press Conference on January 8, 2015",
    published: '2015-01-08',
  },
  {
    manner: "government's release with date, city and office parted by dashes, 2019",
    text: `Minister Tremblay-Cole concludes visit to Senegal

From: Global Affairs Canada

News release

May 3, 2019 - Dakar, Senegal - Global Affairs Canada

The Minister of International Development, Josée Tremblay-Cole, today concluded a visit to Senegal, where she met Prime Minister Ousmane Fall.

The Minister announced $12 million for schools.`,
    kind: 'readout',
    title: 'Minister Tremblay-Cole concludes visit to Senegal',
    publisher: 'Global Affairs Canada',
    published: '2019-05-03',
    dateline: 'Dakar, Senegal',
  },
  {
    manner: "minister's media release under her name, 2011",
    text: `THE HON MARGARET OKELL MP
MINISTER FOR FOREIGN AFFAIRS

MEDIA RELEASE

3 May 2011

AUSTRALIA AND TONGA SIGN PATROL AGREEMENT

Minister for Foreign Affairs Margaret Okell and her Tongan counterpart signed an agreement on patrols in Canberra today.

Ms Okell said the agreement would make fishing safer.

Media contact: Minister's office 02 5550 0000`,
    kind: 'readout',
    title: 'AUSTRALIA AND TONGA SIGN PATROL AGREEMENT',
    publisher: 'Minister for Foreign Affairs',
    published: '2011-05-03',
  },
  {
    manner: 'paper with name, section and day parted by bars, 1998',
    text: `THE HIGHLANDS STANDARD  |  NATIONAL NEWS  |  MONDAY, MAY 4, 1998

Minister denies snub to visiting Ugandan team
By STANDARD CORRESPONDENT

Foreign Affairs Minister Boniface Kirui yesterday denied that he had snubbed a Ugandan delegation.

Dr Kirui said his flight from Kisumu was late.`,
    kind: 'report',
    title: 'Minister denies snub to visiting Ugandan team',
    byline: 'STANDARD CORRESPONDENT',
    publisher: 'The Highlands Standard',
    published: '1998-05-04',
  },
  {
    manner: 'ministerial meeting with its communiqué, 1991',
    text: `JOINT COMMUNIQUE OF THE NINTH LAKE BASIN MINISTERIAL MEETING
Kisumu, 20-21 July 1991

INTRODUCTION

1. The Ninth Lake Basin Ministerial Meeting was held in Kisumu on 20 and 21 July 1991.

2. The Ministers expressed concern at the spread of the water hyacinth.`,
    kind: 'readout',
    title: 'JOINT COMMUNIQUE OF THE NINTH LAKE BASIN MINISTERIAL MEETING',
    publisher: 'Ninth Lake Basin Ministerial Meeting',
    published: '1991-07-21',
    dateline: 'Kisumu, 20-21 July 1991',
  },
  {
    manner: 'assembly of an authority, extraordinary session, 2009',
    text: `COMMUNIQUÉ OF THE 14TH EXTRAORDINARY SESSION OF THE ASSEMBLY OF HEADS OF STATE AND GOVERNMENT
OF THE HORN COOPERATION AUTHORITY

The Assembly held its 14th Extraordinary Session in Djibouti on 5 December 2009 under the chairmanship of President Idris Waberi.

The Assembly condemned the attack on the market of Beledweyne.

Djibouti, 5 December 2009`,
    kind: 'readout',
    title:
      'COMMUNIQUÉ OF THE 14TH EXTRAORDINARY SESSION OF THE ASSEMBLY OF HEADS OF STATE AND GOVERNMENT OF THE HORN COOPERATION AUTHORITY',
    publisher: 'Horn Cooperation Authority',
    published: '2009-12-05',
    dateline: 'Djibouti, 5 December 2009',
  },
  {
    manner: "union's spokesperson with place and number, 2014",
    text: `EUROPEAN UNION

Brussels, 4 May 2014
140504/02

STATEMENT

by the Spokesperson of the High Representative on the arrests in Bujumbura

The EU is concerned by the arrests of opposition members in Bujumbura over the last days.

We call on the authorities to free them.`,
    kind: 'readout',
    title: 'STATEMENT by the Spokesperson of the High Representative on the arrests in Bujumbura',
    publisher: 'European Union',
    published: '2014-05-04',
    dateline: 'Brussels, 4 May 2014',
  },
  {
    manner: "Secretary-General's spokesman, 2005",
    text: `New York, 4 May 2005

Statement attributable to the Spokesman for the Secretary-General on the elections in Tessaly

The Secretary-General congratulates the people of Tessaly on the peaceful conduct of the elections held on 1 May.

He calls on all parties to accept the result.`,
    kind: 'readout',
    title: 'Statement attributable to the Spokesman for the Secretary-General on the elections in Tessaly',
    publisher: 'Spokesman for the Secretary-General',
    published: '2005-05-04',
    dateline: 'New York, 4 May 2005',
  },
  {
    manner: 'note verbale, 1985',
    text: `No. 117/85

The Embassy of the Republic of Morvelle presents its compliments to the Ministry of Foreign Affairs of the Kingdom of Hald and has the honour to protest against the entry of two patrol boats into its waters.

The Embassy avails itself of this opportunity to renew the assurances of its highest consideration.

Haldburg, 9 August 1985`,
    kind: 'readout',
    publisher: 'Embassy of the Republic of Morvelle',
    published: '1985-08-09',
    dateline: 'Haldburg, 9 August 1985',
  },
  {
    manner: 'Indian daily, special correspondent, 1981',
    text: `THE DECCAN MAIL
Madras, Saturday, September 5, 1981

No breakthrough in Colombo talks

From Our Special Correspondent

NEW DELHI, Sept. 4: The Foreign Secretary returned here tonight from Colombo without an agreement on the stateless tea workers.

Official circles were reluctant to speak of failure.`,
    kind: 'report',
    title: 'No breakthrough in Colombo talks',
    byline: 'Our Special Correspondent',
    publisher: 'The Deccan Mail',
    published: '1981-09-05',
    dateline: 'NEW DELHI, Sept. 4',
  },
  {
    manner: 'local paper with the right of copy at the foot, 1989',
    text: `Governor meets Mexican consul on bridge tolls

By Ruth Ann Delgado
Staff Writer

The governor met Mexico's consul Thursday to discuss tolls on the new bridge, her office said.

The consul called the meeting "frank."

© 1989 The Lakeland Press. All rights reserved.`,
    kind: 'report',
    title: 'Governor meets Mexican consul on bridge tolls',
    byline: 'Ruth Ann Delgado',
    publisher: 'The Lakeland Press',
  },
  {
    manner: 'radio transcript, 2007',
    text: `RADIO MERIDIAN
The Morning Hour
TRANSCRIPT

Interview with the Foreign Minister, Anders Holm
Tuesday, 13 February 2007

PRESENTER: Minister, good morning. Did you speak to your colleague?

HOLM: I did, last night, for ten minutes.

PRESENTER: And what did he say?

HOLM: He said that he would think about it.`,
    kind: 'transcript',
    title: 'Interview with the Foreign Minister, Anders Holm',
    publisher: 'Radio Meridian',
    published: '2007-02-13',
  },
  {
    manner: 'tabloid with name and writer in one line, 2011',
    text: `DAILY TRUMPET
EXCLUSIVE by TONY GRIMSBY

KIWI CALL? NO THANKS

PM refuses to ring neighbour over apple ban

THE Prime Minister has flatly refused to phone his New Zealand mate over the apple ban, the Trumpet can reveal.

"He'd rather eat a pear," an aide said.`,
    kind: 'report',
    title: 'KIWI CALL? NO THANKS',
    byline: 'TONY GRIMSBY',
    publisher: 'Daily Trumpet',
  },
  {
    manner: 'city paper with an edition, page and copyright mark, 1983',
    text: `LAKE CITY EVENING SENTINEL        Final Edition        Page 4

PREMIER, IN TELEGRAM, ASKS NEIGHBOR TO FREE PILOTS

MERIDA, Oct. 2 (UCS) — Premier Octavio Prieto has asked the neighboring republic to free two pilots who strayed across the border.

The telegram was made public here Sunday.`,
    kind: 'report',
    title: 'PREMIER, IN TELEGRAM, ASKS NEIGHBOR TO FREE PILOTS',
    publisher: 'Lake City Evening Sentinel',
    dateline: 'MERIDA, Oct. 2',
  },
  {
    manner: 'party official daily in English, 1970',
    text: `NHAN VAN, 12 March 1970

WARNING TO THE AGGRESSORS
Commentator

The aggressors and their lackeys have once again sent planes over our Fatherland. They will pay for each of their crimes.

We sternly warn them.`,
    open: {
      kind: 'a commentary without a label',
      byline: 'a post for a name',
      publisher: 'has the form of place and day',
      dateline: 'the same',
    },
    kind: 'other',
    title: 'WARNING TO THE AGGRESSORS',
    byline: 'Commentator',
    publisher: 'Nhan Van',
    published: '1970-03-12',
  },
  {
    manner: 'press service of a president with the hour, 2008',
    text: `PRESS SERVICE OF THE PRESIDENT OF THE REPUBLIC OF TURANIA

16:45 | 22.09.2008

The President received Chairman of the Export Bank of Korea

Today, the President of the Republic of Turania received the Chairman of the Export Bank of Korea, Cho Sang-woo.

During the conversation prospects of cooperation were discussed.`,
    kind: 'readout',
    title: 'The President received Chairman of the Export Bank of Korea',
    publisher: 'Press Service of the President of the Republic of Turania',
    published: '2008-09-22',
  },
  {
    manner: 'newsletter of an embassy with volume and number, 2001',
    text: `NEWS FROM HALVIA
Embassy of Halvia, Washington, D.C.
Vol. 7, No. 3 – March 2001

Foreign Minister Meets Senators

Foreign Minister Jurgis Valn met six members of the Senate on March 8 and thanked them for their support of Halvia's membership.

He also visited the Library of Congress.`,
    kind: 'readout',
    title: 'Foreign Minister Meets Senators',
    publisher: 'Embassy of Halvia, Washington, D.C.',
    published: '2001-03',
  },
  {
    manner: 'online paper: section, headline, standfirst, writer and day with bullets, 2023',
    text: `Diplomacy

Seoul weighs reply to balloon protest
Officials split on whether to answer Pyongyang's letter at all

Han Ye-rin • The Hangang Review • 14 June 2023

Seoul is weighing whether to answer a letter in which Pyongyang protests against balloons, officials told The Hangang Review.

One called the letter "a trap".`,
    kind: 'report',
    title: 'Seoul weighs reply to balloon protest',
    byline: 'Han Ye-rin',
    publisher: 'The Hangang Review',
    published: '2023-06-14',
  },
  {
    manner: 'non-governmental organization, press release, 2016',
    text: `PRESS RELEASE
Embargoed until 00:01 GMT, 9 March 2016

RIVERS WITHOUT BORDERS
Dam talks ignore the people downstream, says new report

Geneva – Governments negotiating the Upper Ruvu dam have not heard one fisherman, the group Rivers Without Borders said today.

"They talk of megawatts," said its director.

Notes to editors:
The report is on our site.`,
    open: {
      dateline: 'a city in small letters with neither day nor credit',
    },
    kind: 'readout',
    title: 'Dam talks ignore the people downstream, says new report',
    publisher: 'Rivers Without Borders',
    published: '2016-03-09',
    dateline: 'Geneva',
  },
  {
    manner: 'agency with headline in capitals and writer at the end, 1987',
    text: `BULGARIA EXPELS TURKISH ATTACHE

SOFIA, JAN 22, BALKANPRES - BULGARIA ON THURSDAY EXPELLED A TURKISH MILITARY ATTACHE WHOM IT ACCUSED OF SPYING, THE STATE NEWS AGENCY BTK SAID.

THE EMBASSY HAD NO COMMENT.

BALKANPRES DK/VM`,
    kind: 'report',
    title: 'BULGARIA EXPELS TURKISH ATTACHE',
    publisher: 'BALKANPRES',
    dateline: 'SOFIA, JAN 22',
  },
  {
    manner: 'regional court-like body, verbatim record, 1995',
    text: `United Nations                                   S/PV.3501
Security Council
Fiftieth Year
Provisional

3501st meeting
Thursday, 2 March 1995, 3.30 p.m.
New York

President: Mr. Li Zhaorong (China)

The meeting was called to order at 3.45 p.m.

The President: I should like to inform the Council that I have received letters from two States.

Mr. Oduor (Kenya): My delegation thanks you, Sir.

The President: I thank the representative of Kenya.

Mr. Oduor (Kenya): We shall vote in favour.`,
    kind: 'transcript',
    publisher: 'Security Council',
    published: '1995-03-02',
    dateline: 'New York',
  },
  {
    manner: 'magazine with a month, 1992',
    text: `AFRICA OBSERVER
June 1992

DIPLOMACY
Cold shoulder in Lomé

Our correspondent reports from a summit at which nobody would share a car

The presidents arrived within an hour of each other and did not shake hands. Aides said that protocol was to blame.

It was not.`,
    kind: 'report',
    title: 'Cold shoulder in Lomé',
    publisher: 'Africa Observer',
    published: '1992-06',
  },
  {
    manner: 'private news site, city in brackets after the title, 2020',
    text: `caspianvoice.net
News » Politics » 11.11.2020, 15:20

Baku: note handed to chargé d'affaires over shelling

BAKU. November 11. The Ministry of Foreign Affairs has handed a note to the chargé d'affaires of the neighbouring state, CaspianVoice reports.

The text was not published.`,
    kind: 'report',
    title: "Baku: note handed to chargé d'affaires over shelling",
    publisher: 'caspianvoice.net',
    published: '2020-11-11',
    dateline: 'BAKU. November 11',
  },
  {
    manner: 'colonial-era style gazette of a government, 1977',
    text: `GOVERNMENT INFORMATION SERVICE
DAILY NEWS BULLETIN
For release: Wednesday, 20 July 1977

GOVERNOR CALLS ON PREMIER

The Governor, Sir Alan Petherick, called on the Premier this morning and was told of the result of the London talks.

The Premier will address the Assembly on Friday.

End/Wednesday, July 20, 1977`,
    kind: 'readout',
    title: 'GOVERNOR CALLS ON PREMIER',
    publisher: 'Government Information Service',
    published: '1977-07-20',
  },
  {
    manner: 'weekly with the writer and city under the headline, 2018',
    text: `The Straits Ledger

'No more talks', says Manila after boat is rammed

Jovelyn Abrenica in Manila and Tan Wei Jie in Singapore
Tuesday 12 June 2018

Manila said on Monday there would be no more talks until those who rammed a fishing boat were punished.

Beijing's embassy did not reply to questions from the Ledger.`,
    kind: 'report',
    title: "'No more talks', says Manila after boat is rammed",
    byline: 'Jovelyn Abrenica and Tan Wei Jie',
    publisher: 'The Straits Ledger',
    published: '2018-06-12',
  },
];
