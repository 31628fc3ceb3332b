using System.Runtime.InteropServices;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Finds properties by what shoppers may call them, and values by how they are written.</summary>
internal sealed class PhraseTable
{
    /// <summary>The longest value that is looked for by itself, in units.</summary>
    public const int MaxUnits = 10;

    private readonly Dictionary<string, List<int>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Column, int Cell)>> _values = new(StringComparer.Ordinal);

    public PhraseTable(FacetColumn[] columns)
    {
        var aliases = GuideVocabulary.Default.Names.ToLookup(static name => name.Value.Key, static name => name.Key, StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var key = column.Key.TrimEnd('?').TrimEnd();
            foreach (var name in aliases[key].Append(key))
            {
                AddName(name, column.Ordinal);
            }

            // "colour" also means the colour of the cable.
            for (var at = key.IndexOf(' ', StringComparison.Ordinal); at > 0; at = key.IndexOf(' ', at + 1))
            {
                if (column.Facet.Kind != GuideQuestionKind.Flag && TellsSomething(key.AsSpan(at + 1)))
                {
                    AddName(key[(at + 1)..], column.Ordinal);
                }
            }

            for (var cell = 0; cell < column.Cells.Length; cell++)
            {
                var phrase = column.Cells[cell].Phrase;
                if (column.Cells[cell].Flag is null && phrase.AsSpan().Count(' ') < MaxUnits)
                {
                    foreach (var same in GuideVocabulary.Default.SameAs(phrase))
                    {
                        ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(_values, same, out _);
                        (found ??= []).Add((column.Ordinal, cell));
                    }
                }
            }
        }
    }

    /// <summary>The properties of a name, those with exactly that name first, then the most common; empty for none.</summary>
    public IReadOnlyList<int> FindName(string phrase) => _names.TryGetValue(phrase, out var found) ? found : [];

    /// <summary>The values that are written so; empty for none.</summary>
    public IReadOnlyList<(int Column, int Cell)> FindValue(string phrase) => _values.TryGetValue(phrase, out var found) ? found : [];

    // The "c" of "connector c" names nothing.
    private static bool TellsSomething(ReadOnlySpan<char> name)
    {
        foreach (var word in name.Split(' '))
        {
            var own = name[word];
            if (own.Length > 2 || (own.Length > 0 && CharacterClass.IsIdeographic(own[0])))
            {
                return true;
            }
        }

        return false;
    }

    private void AddName(string name, int column)
    {
        ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, name, out _);
        found ??= [];
        if (!found.Contains(column))
        {
            found.Add(column);
        }
    }
}
