using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Knowledge.Analysis;
using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots.Catalogue;

/// <summary>The numbers of a catalogue's articles, found in any letter case and width and with or without the signs in them. Filled before it is used.</summary>
internal sealed class SkuTable
{
    private const int Least = 4;
    private const int LeastDigits = 6;
    private const int Most = 64;

    private readonly Dictionary<string, (string Sku, EntryId Entry)> _skus = new(StringComparer.Ordinal);

    /// <summary>Adds a number. One of few digits may be anything, and a word without digits is a word.</summary>
    /// <returns>Whether it is one that can be found; also where it is known already.</returns>
    public bool TryAdd(string sku, EntryId entry)
    {
        Span<char> form = stackalloc char[Most];
        var end = Read(sku, 0, form, out var length, out _);
        var digits = 0;
        foreach (var c in form[..length])
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        if (end < sku.Length || length < Least || digits == 0 || (digits == length && digits < LeastDigits))
        {
            return false;
        }

        _skus.TryAdd(form[..length].ToString(), (sku, entry));
        return true;
    }

    /// <summary>Adds what a text has of them.</summary>
    public void Find(string text, ref List<CatalogueName>? found)
    {
        if (_skus.Count == 0)
        {
            return;
        }

        Span<char> form = stackalloc char[Most];
        var lookup = _skus.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Length;)
        {
            var end = Read(text, i, form, out var length, out var last);
            if (length >= Least && lookup.TryGetValue(form[..length], out var sku))
            {
                (found ??= []).Add(new CatalogueName(new TextRange(i, last - i), SlotType.Sku, sku.Sku, sku.Entry));
            }

            i = end;
        }
    }

    // Letters and digits with signs between, without the signs.
    private static int Read(string text, int at, Span<char> form, out int length, out int last)
    {
        length = 0;
        last = at;
        var i = at;
        for (; i < text.Length; i++)
        {
            var folded = SlotCharacters.Fold(text[i]);
            if (SlotCharacters.IsWord(folded))
            {
                if (length < form.Length)
                {
                    form[length++] = folded;
                }

                last = i + 1;
                continue;
            }

            if (length == 0 || i + 1 == text.Length || folded is not ('-' or '_' or '.' or '/' or '#' or '+' or CharacterFolding.Dropped))
            {
                break;
            }
        }

        return Math.Max(i, at + 1);
    }
}
