/**
 * Character classes for patterns over English text, whose names are written in Latin letters of any country.
 *
 * Written out because `\p{L}` and `\p{Lu}` cost the engine a quarter of a second to compile in the patterns of this
 * folder, on every start of the command line.
 */
export const LETTER = 'A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ';

/** As {@link LETTER}, capitals only. */
export const CAPITAL = 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĠĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŜŞŠŢŤŪŮŰŲŹŻŽƏȘȚ';
