using System.Buffers;
using System.Text;

namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>Finds any of many phrases in a text, whatever the case of its letters. Immutable.</summary>
internal sealed class PhraseList
{
    // Most texts are of one language: those without a Chinese character are not searched for Chinese phrases, which is several times as fast.
    private readonly SearchValues<string> _all;
    private readonly SearchValues<string> _ascii;

    private PhraseList(SearchValues<string> all, SearchValues<string> ascii) => (_all, _ascii) = (all, ascii);

    public static PhraseList Of(params ReadOnlySpan<string> phrases)
    {
        var ascii = new List<string>();
        foreach (var phrase in phrases)
        {
            if (Ascii.IsValid(phrase))
            {
                ascii.Add(phrase);
            }
        }

        return new PhraseList(SearchValues.Create(phrases, StringComparison.OrdinalIgnoreCase), SearchValues.Create([.. ascii], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether any of the phrases stands in a text.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(Ascii.IsValid(text) ? _ascii : _all);
}
