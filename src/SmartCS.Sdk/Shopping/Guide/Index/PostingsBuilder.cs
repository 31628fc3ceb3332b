using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Gathers which products have which words. Products must come in order.</summary>
internal sealed class PostingsBuilder
{
    private readonly Dictionary<string, List<int>> _terms = new(StringComparer.Ordinal);

    public void Add(int document, string text, WordField field)
    {
        foreach (var term in SearchTerms.Of(TextUnits.Read(TextUnits.Fold(text))))
        {
            ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, term, out _);
            found ??= [];
            if (found.Count > 0 && found[^1] >> 3 == document)
            {
                found[^1] |= (int)field;
            }
            else
            {
                found.Add((document << 3) | (int)field);
            }
        }
    }

    public Postings Build() => new(_terms.ToDictionary(static pair => pair.Key, static pair => pair.Value.ToArray(), StringComparer.Ordinal));
}
