using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Screening;

/// <summary>
/// The maskers of the conversations going on, so that a value keeps its placeholder from turn to turn. Those unused for longest are
/// forgotten when there are too many; their values are hidden anew when they come up again. Safe for concurrent use.
/// </summary>
internal sealed class ConversationShields
{
    /// <summary>How many conversations are kept.</summary>
    public const int DefaultCapacity = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<Key, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];
    private readonly int _capacity;

    public ConversationShields()
        : this(DefaultCapacity)
    {
    }

    public ConversationShields(int capacity) => _capacity = capacity;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>The masker of one shopper in one conversation; another shopper in the same conversation has another.</summary>
    public PersonalDataMasker For(MerchantId merchant, ConversationId conversation, Shopper shopper, MaskingSettings settings)
    {
        var key = new Key(new ConversationKey(merchant, conversation), shopper.Id);
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var node))
            {
                if (_entries.Count >= _capacity)
                {
                    _entries.Remove(_byUse.Last!.Value.Key);
                    _byUse.RemoveLast();
                }

                node = new LinkedListNode<Entry>(new Entry(key));
                _entries.Add(key, node);
            }
            else
            {
                _byUse.Remove(node);
            }

            _byUse.AddFirst(node);
            return node.Value.Masker(settings, shopper.Names);
        }
    }

    private readonly record struct Key(ConversationKey Conversation, ShopperId? Shopper);

    private sealed class Entry(Key key)
    {
        private readonly PersonalDataVault _vault = new();
        private PersonalDataMasker? _masker;
        private MaskingSettings? _settings;
        private IReadOnlyList<string> _names = [];

        public Key Key { get; } = key;

        // The settings and names may change between turns; the values known stay.
        public PersonalDataMasker Masker(MaskingSettings settings, IReadOnlyList<string> names)
        {
            if (_masker is null || !ReferenceEquals(settings, _settings) || (!ReferenceEquals(names, _names) && !names.SequenceEqual(_names, StringComparer.Ordinal)))
            {
                _settings = settings;
                _names = [.. names];
                _masker = new PersonalDataMasker(settings, _vault, _names);
            }

            return _masker;
        }
    }
}
