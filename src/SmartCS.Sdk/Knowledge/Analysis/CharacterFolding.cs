namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>
/// Folds a character to the form that is searched: lower case, half width, simplified Chinese, without diacritics. One
/// table look-up a character, made when first used; it does not depend on the machine's culture data.
/// </summary>
internal static class CharacterFolding
{
    /// <summary>What a combining mark folds to: nothing at all.</summary>
    public const char Dropped = '\uFFFF';

    // Accented Latin letters by base letter: Latin-1 Supplement, Latin Extended-A and the Vietnamese and Pinyin ones in common use.
    private static readonly string[] Accented =
    [
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ", "cçćĉċč", "dďđ", "eèéêëēĕėęěẹẻẽếềểễệ", "gĝğġģ", "hĥħ", "iìíîïĩīĭįıǐịỉ", "jĵ", "kķ", "lĺļľŀł",
        "nñńņňŉ", "oòóôõöøōŏőǒơọỏốồổỗộớờởỡợ", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűųǔǖǘǚǜưụủứừửữự", "wŵ", "yýÿŷỳỵỷỹ", "zźżž",
    ];

    private static readonly char[] Table = Build();

    public static char Fold(char c) => Table[c];

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = char.ToLowerInvariant((char)i);
        }

        foreach (var group in Accented)
        {
            foreach (var c in group.AsSpan(1))
            {
                table[c] = group[0];
                table[char.ToUpperInvariant(c)] = group[0];
            }
        }

        for (var c = '\uFF01'; c <= '\uFF5E'; c++)
        {
            table[c] = char.ToLowerInvariant((char)(c - 0xFEE0));
        }

        Drop(table, '\u0300', '\u036F');

        for (var i = 0; i < TraditionalChinese.Pairs.Length; i += 2)
        {
            table[TraditionalChinese.Pairs[i]] = TraditionalChinese.Pairs[i + 1];
        }

        table['\u3000'] = ' ';
        table['\u00A0'] = ' ';
        table['\u2019'] = '\'';
        table['\u2018'] = '\'';
        table['\u2010'] = '-';
        table['\u2011'] = '-';
        table['\u2013'] = '-';
        table['\u201D'] = '"';
        table['\u2033'] = '"';
        table['\u00B2'] = '2';
        table['\u00B3'] = '3';
        table['\u00B5'] = '\u03BC';
        table['\u00AD'] = Dropped;
        table['\u200B'] = Dropped;
        table['\u200C'] = Dropped;
        table['\u200D'] = Dropped;
        table['\uFEFF'] = Dropped;
        Drop(table, '\u200E', '\u200F');
        Drop(table, '\uFE00', '\uFE0F');

        // The marks that steer the direction of writing, and invisible joiners.
        Drop(table, '\u202A', '\u202E');
        Drop(table, '\u2060', '\u206F');
        table['\u061C'] = Dropped;

        // What folds to something that folds further, such as the Angstrom sign, goes all the way.
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = table[table[i]];
        }

        return table;
    }

    private static void Drop(char[] table, char first, char last)
    {
        for (var c = first; c <= last; c++)
        {
            table[c] = Dropped;
        }
    }
}
