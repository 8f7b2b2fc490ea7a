const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Words that say nothing of what a claim is about. */
export const STOPWORDS = words(`
the a an and or but of to in on at by for with from as that this these those it its they them their he she his her him
we us our i me my you your who which what whose whom where when how why be is are was were been being am have has had do
does did will would shall should can could may might must not no nor neither also both all any some more most other
another such same very so too just only than then there here while during between among within into through over under
about against after before since until if whether because due per via up down out off again further well
mr mrs ms dr united states kingdom federation republic islamic kingdom of
`);

/** Words that any account uses of any matter: they count a little. */
export const FILLERS = words(`
importance important need necessity issue issues matter matters topic topics question questions fact view views situation
development developments context framework format regard respect level area areas field fields way ways part role
country countries side sides party parties people president minister leader leaders government secretary head prime
foreign official mr process effort efforts step steps work action actions measure measures interest interests
continue further additional new recent current present ongoing future coming regular various number range
make take give hold have get provide include ensure regard concern relate base view mention
today yesterday week month year time day days morning
bilateral mutual joint common international regional global strong full good great special key excellent state
`);
