import type { HeadCase } from './head-case.ts';

/** The last round: names of publishers of every sort. */
export const FOURTH_HEADS: readonly HeadCase[] = [
  {
    manner: 'paper with a French name, 1995',
    text: `Le Quotidien de Djibouti
12 March 1995

Asmara and Djibouti agree to mark islands

The two governments have agreed to mark the islands on a common map, the Djibouti foreign minister said.

He did not say when.`,
    kind: 'report',
    title: 'Asmara and Djibouti agree to mark islands',
    publisher: 'Le Quotidien de Djibouti',
    published: '1995-03-12',
  },
  {
    manner: 'paper with its city in brackets and the day, 1999',
    text: `The Harbour Star (Suva), 3 May 1999

Envoy called in over leaked letter

The Fijian government has called in the French ambassador over a leaked letter, officials said.

The embassy would not comment.`,
    kind: 'report',
    title: 'Envoy called in over leaked letter',
    publisher: 'The Harbour Star',
    published: '1999-05-03',
  },
  {
    manner: 'state agency with its initials, 2001',
    text: `Tessalian News Agency (TNA)

Port Sarel, 5 May 2001

President Valk receives letters of credence

PORT SAREL, May 5 (TNA) - President Ivo Valk yesterday received the letters of credence of the ambassador of Morvelle.

The ambassador praised the climate.`,
    kind: 'report',
    title: 'President Valk receives letters of credence',
    publisher: 'Tessalian News Agency',
    published: '2001-05-05',
    dateline: 'PORT SAREL, May 5',
  },
  {
    manner: 'daily briefing of a department, 2010',
    text: `U.S. Department of State
Daily Press Briefing

Dana Whitlow, Spokesperson
Washington, DC
May 4, 2010

MS. WHITLOW: Good afternoon. I have nothing to begin with.

QUESTION: Has the Secretary called Tbilisi?

MS. WHITLOW: She has, this morning.

QUESTION: And?

MS. WHITLOW: They agreed to stay in touch.`,
    kind: 'transcript',
    title: 'Daily Press Briefing',
    publisher: 'U.S. Department of State',
    published: '2010-05-04',
    dateline: 'Washington, DC\nMay 4, 2010',
  },
  {
    manner: 'joint statement of two ministries, 2016',
    text: `Joint Statement by the Ministries of Foreign Affairs of Halvia and Morvelle

Brod, 14 September 2016

The Ministries of Foreign Affairs of Halvia and Morvelle have agreed to reopen the consulates closed in March.

They thank the Swiss Confederation for its help.`,
    kind: 'readout',
    title: 'Joint Statement by the Ministries of Foreign Affairs of Halvia and Morvelle',
    publisher: 'Ministries of Foreign Affairs of Halvia and Morvelle',
    published: '2016-09-14',
    dateline: 'Brod, 14 September 2016',
  },
  {
    manner: 'conference with place and day in brackets, 1984',
    text: `EXTRAORDINARY CONFERENCE OF THE FRONT-LINE MINISTERS
(Arusha, 29-30 April 1984)

FINAL DECLARATION

The Ministers met in Arusha on 29 and 30 April 1984 and reviewed the situation on the southern frontier.

They condemned the raids on Maseru.`,
    kind: 'readout',
    title: 'FINAL DECLARATION',
    publisher: 'Extraordinary Conference of the Front-Line Ministers',
    published: '1984-04-30',
    dateline: 'Arusha, 29-30 April 1984',
  },
  {
    manner: 'relief organization, news release with number, 1993',
    text: `INTERNATIONAL RELIEF COMMITTEE
News Release No. 93/14
5 August 1993

Committee asks both sides to let convoys pass

The International Relief Committee has asked both sides of the Moyra front to let its convoys pass.

Thirty lorries have waited for nine days.`,
    kind: 'readout',
    title: 'Committee asks both sides to let convoys pass',
    publisher: 'International Relief Committee',
    published: '1993-08-05',
  },
  {
    manner: 'television page with a logo line and an hour ago, 2025',
    text: `NTK 24
WORLD

Tbilisi and Moscow trade notes over drone

Nino Beridze
2 hours ago

Georgia has handed Russia a note over a drone found near Gori, its foreign ministry says.

"We reject it," an embassy official told NTK 24.`,
    kind: 'report',
    title: 'Tbilisi and Moscow trade notes over drone',
    byline: 'Nino Beridze',
    publisher: 'NTK 24',
  },
  {
    manner: 'news letter of an opposition abroad, 1989',
    text: `VOICE OF FREE TURANIA
No. 22, November 1989

REGIME ASKS MOSCOW FOR WHEAT

The regime has asked Moscow for 200,000 tons of wheat, travellers from the capital report.

No answer is known.`,
    kind: 'report',
    title: 'REGIME ASKS MOSCOW FOR WHEAT',
    publisher: 'Voice of Free Turania',
    published: '1989-11',
  },
  {
    manner: 'wire copy with a long slug and byline with a place, 2008',
    text: `BC-CAUCASUS-GAS (URGENT)
Yerevan says no to gas offer (update)
By Artak Simonyan in Yerevan

Yerevan (Westwire) - Armenia has turned down an offer of cheaper gas, its energy minister said Wednesday.

The offer had come by letter.

wes/kt`,
    kind: 'report',
    title: 'Yerevan says no to gas offer (update)',
    byline: 'Artak Simonyan',
    publisher: 'Westwire',
    dateline: 'Yerevan',
  },
  {
    manner: 'palace, 2004',
    text: `THE ROYAL HASHIRITE COURT
Media and Communications Directorate

King receives phone call from Italian President

Qasr, Jan. 7, 2004

His Majesty the King received on Wednesday a phone call from the Italian President, who congratulated him on the feast.

The King thanked him.`,
    kind: 'readout',
    title: 'King receives phone call from Italian President',
    publisher: 'Royal Hashirite Court',
    published: '2004-01-07',
    dateline: 'Qasr, Jan. 7, 2004',
  },
  {
    manner: 'magazine piece, writer at the end with a post, 2000',
    text: `CARIBBEAN OUTLOOK, Volume 11, Number 4, 2000

A quarrel about bananas, and what it hid

The ministers shook hands for the cameras and then said nothing to each other for two days.

It was left to the officials to find the words.

– Winston Aldred is Caribbean Outlook's contributing editor.`,
    open: { published: 'a year alone' },
    kind: 'report',
    title: 'A quarrel about bananas, and what it hid',
    publisher: 'Caribbean Outlook',
    published: '2000',
  },
];
