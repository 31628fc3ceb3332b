namespace SmartCS.Sdk.Routing.Slots.Text;

/// <summary>
/// The words of all lists as one tree over folded characters: the children of a node lie together, so that a step is a look
/// at a few neighbouring characters. A blank of a word stands for one or more blanks or hyphens. Immutable.
/// </summary>
internal sealed class WordTree
{
    private const int MaxBlanks = 3;

    private readonly ushort[] _roots = new ushort[char.MaxValue + 1];
    private readonly char[] _labels;
    private readonly int[] _firstChildren;
    private readonly ushort[] _childCounts;
    private readonly int[] _meaningsOf;
    private readonly ulong[] _below;
    private readonly WordMeaning[] _meanings;

    internal WordTree(char[] labels, int[] firstChildren, ushort[] childCounts, int[] meaningsOf, ulong[] below, WordMeaning[] meanings)
    {
        _labels = labels;
        _firstChildren = firstChildren;
        _childCounts = childCounts;
        _meaningsOf = meaningsOf;
        _below = below;
        _meanings = meanings;
        for (var i = 0; i < childCounts[0]; i++)
        {
            _roots[labels[firstChildren[0] + i]] = (ushort)(firstChildren[0] + i);
        }
    }

    /// <summary>All kinds of words that begin at a place, whole words only.</summary>
    public WordKind KindsAt(ReadOnlySpan<char> text, int at)
    {
        var kinds = WordKind.None;
        var node = at < text.Length ? _roots[text[at]] : 0;
        var i = at;
        while (node != 0)
        {
            i++;
            if (_meaningsOf[node] >= 0 && EndsWord(text, i))
            {
                for (var m = _meaningsOf[node]; m >= 0; m = _meanings[m].Next)
                {
                    kinds |= _meanings[m].Kind;
                }
            }

            node = Step(text, node, ref i);
        }

        return kinds;
    }

    /// <summary>The longest word of some kinds that begins at a place.</summary>
    public bool TryFind(ReadOnlySpan<char> text, int at, WordKind kinds, out int end, out WordMeaning meaning)
    {
        end = 0;
        meaning = default;
        var node = (uint)at < (uint)text.Length ? _roots[text[at]] : 0;
        var i = at;
        while (node != 0 && (_below[node] & (ulong)kinds) != 0)
        {
            i++;
            if (_meaningsOf[node] >= 0 && EndsWord(text, i))
            {
                for (var m = _meaningsOf[node]; m >= 0; m = _meanings[m].Next)
                {
                    if ((_meanings[m].Kind & kinds) != 0)
                    {
                        end = i;
                        meaning = _meanings[m];
                        break;
                    }
                }
            }

            node = Step(text, node, ref i);
        }

        return end > 0;
    }

    private int Step(ReadOnlySpan<char> text, int node, ref int i)
    {
        if (i >= text.Length)
        {
            return 0;
        }

        var c = text[i];
        if (c is ' ' or '-')
        {
            var child = Child(node, c);
            if (child != 0)
            {
                return child;
            }

            child = Child(node, ' ');
            for (var blanks = 1; child != 0 && blanks < MaxBlanks && i + 1 < text.Length && text[i + 1] is ' ' or '-'; blanks++)
            {
                i++;
            }

            return child;
        }

        return Child(node, c);
    }

    private int Child(int node, char c)
    {
        var index = _labels.AsSpan(_firstChildren[node], _childCounts[node]).IndexOf(c);
        return index < 0 ? 0 : _firstChildren[node] + index;
    }

    private static bool EndsWord(ReadOnlySpan<char> text, int end) =>
        end >= text.Length || SlotCharacters.KindOf(text[end - 1]) != SlotCharacter.Letter || SlotCharacters.KindOf(text[end]) != SlotCharacter.Letter;
}
