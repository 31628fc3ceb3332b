namespace SmartCS.Sdk.Routing.Slots.Text;

/// <summary>Collects the words of the lists and lays them out as a <see cref="WordTree"/>.</summary>
internal sealed class WordTreeBuilder
{
    private readonly Dictionary<string, List<(WordKind Kind, int Value)>> _words = new(StringComparer.Ordinal);

    /// <summary>Adds the words of a list with a bar between; one with an apostrophe is added without it as well.</summary>
    public void Add(WordKind kind, int value, string words)
    {
        foreach (var word in words.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            AddOne(kind, value, Fold(word));
            if (word.Contains('\'', StringComparison.Ordinal))
            {
                AddOne(kind, value, Fold(word.Replace("'", string.Empty, StringComparison.Ordinal)));
            }
        }
    }

    /// <summary>Adds lists, each of which begins with a number and a colon.</summary>
    public void AddNumbered(WordKind kind, params ReadOnlySpan<string> lists)
    {
        foreach (var list in lists)
        {
            var colon = list.IndexOf(':', StringComparison.Ordinal);
            Add(kind, int.Parse(list.AsSpan(0, colon), System.Globalization.CultureInfo.InvariantCulture), list[(colon + 1)..]);
        }
    }

    /// <summary>Adds lists, each of which gets its place among them as value; a list begins with its name and a colon.</summary>
    /// <returns>The names in order.</returns>
    public string[] AddNamed(WordKind kind, params ReadOnlySpan<string> lists)
    {
        var names = new string[lists.Length];
        for (var i = 0; i < lists.Length; i++)
        {
            var colon = lists[i].IndexOf(':', StringComparison.Ordinal);
            names[i] = lists[i][..colon];
            Add(kind, i, lists[i][(colon + 1)..]);
        }

        return names;
    }

    /// <summary>Lays the tree out, level by level.</summary>
    public WordTree Build()
    {
        var words = _words.Keys.Order(StringComparer.Ordinal).ToArray();
        var labels = new List<char> { '\0' };
        var firstChildren = new List<int>();
        var childCounts = new List<ushort>();
        var meaningsOf = new List<int>();
        var below = new List<ulong>();
        var meanings = new List<WordMeaning>();

        // A node is the stretch of sorted words that begin alike.
        var queue = new Queue<(int From, int To, int Depth)>();
        queue.Enqueue((0, words.Length, 0));
        while (queue.TryDequeue(out var node))
        {
            var (from, to, depth) = node;
            meaningsOf.Add(from < to && words[from].Length == depth ? AddMeanings(words[from], meanings) : -1);
            var kinds = 0UL;
            for (var i = from; i < to; i++)
            {
                foreach (var (kind, _) in _words[words[i]])
                {
                    kinds |= (ulong)kind;
                }
            }

            below.Add(kinds);
            var first = labels.Count;
            var count = 0;
            for (var i = from; i < to;)
            {
                if (words[i].Length == depth)
                {
                    i++;
                    continue;
                }

                var c = words[i][depth];
                var end = i;
                while (end < to && words[end][depth] == c)
                {
                    end++;
                }

                labels.Add(c);
                queue.Enqueue((i, end, depth + 1));
                count++;
                i = end;
            }

            firstChildren.Add(first);
            childCounts.Add((ushort)count);
        }

        return new WordTree([.. labels], [.. firstChildren], [.. childCounts], [.. meaningsOf], [.. below], [.. meanings]);
    }

    private static string Fold(string word) => string.Concat(word.Select(SlotCharacters.Fold));

    private void AddOne(WordKind kind, int value, string word)
    {
        if (!_words.TryGetValue(word, out var meanings))
        {
            _words.Add(word, meanings = []);
        }

        // The first list to claim a word for a kind keeps it.
        if (!meanings.Exists(known => known.Kind == kind))
        {
            meanings.Add((kind, value));
        }
    }

    private int AddMeanings(string word, List<WordMeaning> meanings)
    {
        var own = _words[word];
        var first = meanings.Count;
        for (var i = 0; i < own.Count; i++)
        {
            meanings.Add(new WordMeaning(own[i].Kind, own[i].Value, i + 1 < own.Count ? first + i + 1 : -1));
        }

        return first;
    }
}
