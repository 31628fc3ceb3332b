using System.Runtime.InteropServices;
using System.Text;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Learning.Clusters;

/// <summary>Brings utterances of the same words together, and leaves out what makes no intent. Not for concurrent use.</summary>
internal sealed class DistinctUtterances
{
    /// <summary>So many different ones are compared at most; the newest.</summary>
    public const int MaxCompared = 5_000;

    private readonly Dictionary<ulong, (string Text, string Plain, int Count, int Last)> _utterances = [];
    private readonly UtteranceFeatures _reader = new();
    private int _read;

    public void Add(UnclearUtterance utterance)
    {
        // What was understood and lacks an answer is a gap in the knowledge.
        if (utterance is { Kind: UnclearKind.Unanswered, Intent: not null })
        {
            return;
        }

        var plain = WithoutPlaceholders(utterance.Text);
        _reader.Read(plain.AsSpan().TrimEnd("?!.。？！ "));
        if (!_reader.HasContent)
        {
            return;
        }

        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_utterances, _reader.Identity, out var isKnown);
        known = isKnown ? (known.Text, known.Plain, known.Count + 1, _read) : (utterance.Text, plain, 1, _read);
        _read++;
    }

    /// <summary>The different utterances, the one that was said last of all last.</summary>
    public IReadOnlyList<DistinctUtterance> Newest() =>
        [.. _utterances.Values.OrderBy(static known => known.Last).TakeLast(MaxCompared).Select(static known => new DistinctUtterance(known.Text, known.Plain, known.Count))];

    // <MOBILE> is no word that shoppers use.
    private static string WithoutPlaceholders(string text)
    {
        var from = text.IndexOf('<', StringComparison.Ordinal);
        if (from < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length).Append(text, 0, from);
        for (var i = from; i < text.Length; i++)
        {
            var end = text[i] == '<' ? EndOfPlaceholder(text, i) : i;
            if (end > i)
            {
                plain.Append(' ');
                i = end;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    private static int EndOfPlaceholder(string text, int start)
    {
        for (var i = start + 1; i < text.Length && i - start < 40; i++)
        {
            if (text[i] == '>')
            {
                return i - start > 1 ? i : start;
            }

            if (!char.IsAsciiLetterUpper(text[i]) && !char.IsAsciiDigit(text[i]) && text[i] != '_')
            {
                break;
            }
        }

        return start;
    }
}
