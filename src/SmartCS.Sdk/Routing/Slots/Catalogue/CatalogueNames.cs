using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Routing.Slots.Catalogue;
using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Finds the products of a merchant's knowledge in a text: whole names, parts of a name that few others have, and numbers of
/// articles. Built once from the entries; immutable and safe for concurrent use.
/// </summary>
/// <remarks>
/// Part of a name counts where at most <see cref="MaxNames"/> names have it and it says more than common words do: the number of a
/// model, two words, or three Chinese characters. Where several names have it, the words themselves are the value.
/// </remarks>
public sealed class CatalogueNames : ICatalogueNames
{
    /// <summary>How many names may have a part of a name for it to tell them. 3.</summary>
    public const int MaxNames = 3;

    private const int Parting = -2;
    private const int MaxTitleWords = 40;
    private const int LeastCode = 4;

    [ThreadStatic]
    private static NameTokens? _spare;

    private readonly Dictionary<string, int> _vocabulary;
    private readonly TitleTable _titles;
    private readonly List<(string Name, EntryId Entry)> _names;
    private readonly SkuTable _skus;

    private CatalogueNames(Dictionary<string, int> vocabulary, TitleTable titles, List<(string Name, EntryId Entry)> names, SkuTable skus)
    {
        _vocabulary = vocabulary;
        _titles = titles;
        _names = names;
        _skus = skus;
    }

    /// <summary>How many different names there are.</summary>
    public int Count => _names.Count;

    /// <summary>Takes the approved products among some entries: their titles and alternatives as names, their identifiers and the facet <c>sku</c> as numbers, or as names where they have several words.</summary>
    /// <param name="entries">The entries; those of other kinds are passed over.</param>
    /// <returns>What finds them.</returns>
    public static CatalogueNames Of(IEnumerable<KnowledgeEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var vocabulary = new Dictionary<string, int>(StringComparer.Ordinal);
        var skus = new SkuTable();
        var names = new List<(string, EntryId)>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var words = new List<int>();
        var starts = new List<int>();
        var tokens = new NameTokens();
        foreach (var entry in entries.Where(static entry => entry is { Kind: KnowledgeKind.Product, State: ApprovalState.Approved }).OrderBy(static entry => entry.Id.Value, StringComparer.Ordinal))
        {
            foreach (var name in entry.Alternatives.Prepend(entry.Title))
            {
                AddName(name, name, entry.Id);
            }

            foreach (var sku in entry.Facets.Find("sku")?.Text is { } facet ? entry.Identifiers.Prepend(facet) : entry.Identifiers)
            {
                if (!skus.TryAdd(sku, entry.Id) && sku.Contains(' ', StringComparison.Ordinal))
                {
                    // Some catalogues have a shorter name where the number would be.
                    AddName(sku, entry.Title, entry.Id);
                }
            }
        }

        starts.Add(words.Count);
        return new CatalogueNames(vocabulary, TitleTable.Build(words, starts), names, skus);

        void AddName(string name, string whole, EntryId entry)
        {
            if (!known.Add(name))
            {
                return;
            }

            names.Add((whole, entry));
            starts.Add(words.Count);
            tokens.Read(name, vocabulary, mayAdd: true);
            foreach (var token in tokens.Tokens[..Math.Min(tokens.Tokens.Length, MaxTitleWords)])
            {
                words.Add(token.Id);
            }

            words.Add(Parting);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<CatalogueName> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = _spare ??= new NameTokens();
        tokens.Read(text, _vocabulary, mayAdd: false);
        List<CatalogueName>? found = null;
        _skus.Find(text, ref found);
        var skuCount = found?.Count ?? 0;
        var all = tokens.Tokens;
        for (var at = 0; at < all.Length;)
        {
            at = FindName(text, all, at, ref found);
        }

        if (found is null)
        {
            return [];
        }

        if (skuCount > 0 && skuCount < found.Count)
        {
            Settle(found);
        }

        return found;
    }

    // Of a name and a number within it the name counts, being longer.
    private static void Settle(List<CatalogueName> found)
    {
        found.Sort(static (a, b) => a.Source.Start != b.Source.Start ? a.Source.Start.CompareTo(b.Source.Start) : b.Source.Length.CompareTo(a.Source.Length));
        var kept = 1;
        for (var i = 1; i < found.Count; i++)
        {
            var last = found[kept - 1].Source;
            if (found[i].Source.Start >= last.Start + last.Length)
            {
                found[kept++] = found[i];
            }
            else if (found[i].Source.Length > last.Length)
            {
                found[kept - 1] = found[i];
            }
        }

        found.RemoveRange(kept, found.Count - kept);
    }

    private int FindName(string text, ReadOnlySpan<NameToken> tokens, int at, ref List<CatalogueName>? found)
    {
        var run = 0UL;
        var best = default(CatalogueName);
        var end = at + 1;
        for (var length = 1; length <= TitleTable.MaxRun && at + length <= tokens.Length && tokens[at + length - 1].Id >= 0; length++)
        {
            run = TitleTable.Extend(run, tokens[at + length - 1].Id);
            var places = _titles.PlacesOf(run);
            if (!places.IsEmpty && TryMatch(text, tokens, at, places, out var name, out var next) && name.Source.Length > best.Source.Length)
            {
                (best, end) = (name, next);
            }
        }

        if (best.Source.Length > 0)
        {
            (found ??= []).Add(best);
        }

        return end;
    }

    private bool TryMatch(string text, ReadOnlySpan<NameToken> tokens, int at, ReadOnlySpan<int> places, out CatalogueName name, out int next)
    {
        var longest = 0;
        var best = -1;
        var bestIsWhole = false;
        var different = 0;
        var last = default(EntryId);
        foreach (var place in places)
        {
            var length = Common(tokens[at..], place);
            if (length < longest)
            {
                continue;
            }

            var title = _titles.TitleAt(place);
            var entryOfTitle = _names[title].Entry;
            var isWhole = place == _titles.Start(title) && place + length == _titles.End(title) - 1;
            if (length > longest)
            {
                (longest, best, bestIsWhole, different, last) = (length, place, isWhole, 1, entryOfTitle);
                continue;
            }

            different += entryOfTitle != last ? 1 : 0;
            last = entryOfTitle;
            if (isWhole && !bestIsWhole)
            {
                (best, bestIsWhole) = (place, true);
            }
        }

        next = at + longest;
        name = default;
        if (best < 0 || !Tells(text, tokens.Slice(at, longest), bestIsWhole, different))
        {
            return false;
        }

        var (whole, entry) = _names[_titles.TitleAt(best)];
        var start = tokens[at].Start;
        var end = tokens[next - 1].End;
        var value = bestIsWhole || different == 1 ? whole : text[start..end];
        name = new CatalogueName(new TextRange(start, end - start), SlotType.Product, value, entry);
        return true;
    }

    private int Common(ReadOnlySpan<NameToken> tokens, int place)
    {
        var words = _titles.Words;
        var length = 0;
        while (length < tokens.Length && tokens[length].Id >= 0 && words[place + length] == tokens[length].Id)
        {
            length++;
        }

        return length;
    }

    // Whether the words tell a product rather than happen to stand in a message.
    private static bool Tells(string text, ReadOnlySpan<NameToken> run, bool isWhole, int different)
    {
        var words = 0;
        var han = 0;
        var codes = 0;
        var numbers = 0;
        foreach (var token in run)
        {
            words += token.Kind == NameTokenKind.Word ? 1 : 0;
            han += token.Kind == NameTokenKind.Han ? 1 : 0;
            numbers += token.Kind == NameTokenKind.Number ? 1 : 0;
            codes += token.Kind == NameTokenKind.Code && token.End - token.Start >= LeastCode ? 1 : 0;
        }

        if (han > 0 && words + codes + numbers == 0 && CommonWords.IsCommonHan(text.AsSpan(run[0].Start, run[^1].End - run[0].Start)))
        {
            return false;
        }

        if (isWhole)
        {
            return han >= 2 || codes > 0 || words >= 1 || (numbers > 0 && han > 0);
        }

        // A name has to begin and end with something that tells.
        if (different > MaxNames || run[0].Kind == NameTokenKind.Common || run[^1].Kind == NameTokenKind.Common)
        {
            return false;
        }

        return codes > 0 || words >= 2 || (words >= 1 && (numbers > 0 || han >= 2)) || han >= (different == 1 ? 3 : 4);
    }
}
