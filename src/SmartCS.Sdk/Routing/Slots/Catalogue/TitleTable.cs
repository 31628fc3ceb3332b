using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Routing.Slots.Catalogue;

/// <summary>
/// The titles of a catalogue as rows of word numbers, and for each place in a title the shortest run of words from there on
/// that few titles have. A message is looked up by those runs, so that a common word costs nothing. Immutable.
/// </summary>
internal sealed class TitleTable
{
    /// <summary>In how many places a run may stand to be looked up by.</summary>
    public const int MaxPlaces = 64;

    /// <summary>The longest run that is looked up by.</summary>
    public const int MaxRun = 5;

    private readonly int[] _words;
    private readonly int[] _starts;
    private readonly Dictionary<ulong, (int First, int Count)> _runs;
    private readonly int[] _places;

    private TitleTable(int[] words, int[] starts, Dictionary<ulong, (int First, int Count)> runs, int[] places)
    {
        _words = words;
        _starts = starts;
        _runs = runs;
        _places = places;
    }

    /// <summary>The word numbers of all titles, one after the other.</summary>
    public ReadOnlySpan<int> Words => _words;

    /// <summary>The title that a place lies in.</summary>
    public int TitleAt(int place)
    {
        var index = Array.BinarySearch(_starts, place);
        return index >= 0 ? index : ~index - 1;
    }

    public int Start(int title) => _starts[title];

    public int End(int title) => _starts[title + 1];

    /// <summary>Adds a word to a run.</summary>
    public static ulong Extend(ulong run, int word) => ((run ^ (uint)word) * 0x9E3779B97F4A7C15UL) ^ (run >> 29);

    /// <summary>The places where a run stands; empty where it is looked up by a longer one, or no title has it.</summary>
    public ReadOnlySpan<int> PlacesOf(ulong run) => _runs.TryGetValue(run, out var places) ? _places.AsSpan(places.First, places.Count) : [];

    public static TitleTable Build(List<int> words, List<int> starts)
    {
        var all = CollectionsMarshal.AsSpan(words);
        var runs = new Dictionary<ulong, (int First, int Count)>();
        var places = new List<int>();
        var open = new List<int>(all.Length);
        for (var i = 0; i < all.Length; i++)
        {
            open.Add(i);
        }

        // Each round looks only at the places whose runs are still too frequent.
        for (var length = 1; length <= MaxRun && open.Count > 0; length++)
        {
            var counts = new Dictionary<ulong, int>();
            foreach (var place in open)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, Hash(all, place, length), out _)++;
            }

            var firsts = new Dictionary<ulong, int>();
            var next = new List<int>();
            foreach (var place in open)
            {
                var run = Hash(all, place, length);
                var count = counts[run];
                if (count > MaxPlaces && length < MaxRun)
                {
                    next.Add(place);
                    continue;
                }

                ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firsts, run, out var isKnown);
                if (!isKnown)
                {
                    count = Math.Min(count, MaxPlaces);
                    first = places.Count;
                    runs[run] = (first, 0);
                    CollectionsMarshal.SetCount(places, first + count);
                }

                ref var entry = ref CollectionsMarshal.GetValueRefOrNullRef(runs, run);
                if (entry.Count < MaxPlaces)
                {
                    places[entry.First + entry.Count] = place;
                    entry = (entry.First, entry.Count + 1);
                }
            }

            open = next;
        }

        AddWhole(all, starts, runs, places);
        return new TitleTable([.. words], [.. starts], runs, [.. places]);
    }

    // A short title of frequent words alone is looked up as a whole.
    private static void AddWhole(ReadOnlySpan<int> words, List<int> starts, Dictionary<ulong, (int First, int Count)> runs, List<int> places)
    {
        for (var title = 0; title + 1 < starts.Count; title++)
        {
            var length = starts[title + 1] - 1 - starts[title];
            if (length is > 0 and <= MaxRun && runs.TryAdd(Hash(words, starts[title], length), (places.Count, 1)))
            {
                places.Add(starts[title]);
            }
        }
    }

    // The titles are parted by a word that no message has, so that no run goes beyond its title's end.
    private static ulong Hash(ReadOnlySpan<int> words, int place, int length)
    {
        var run = 0UL;
        for (var i = place; i < Math.Min(words.Length, place + length); i++)
        {
            run = Extend(run, words[i]);
        }

        return run;
    }
}
