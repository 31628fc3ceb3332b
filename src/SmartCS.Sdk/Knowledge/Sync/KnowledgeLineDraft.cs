using System.Runtime.InteropServices;
using System.Text.Json;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Collects the properties of one line, in whatever order they come, and makes an entry of them.</summary>
internal sealed class KnowledgeLineDraft
{
    private static readonly Dictionary<string, string> Properties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = "id",
        ["kind"] = "kind",
        ["title"] = "title",
        ["question"] = "title",
        ["name"] = "title",
        ["body"] = "body",
        ["answer"] = "body",
        ["content"] = "body",
        ["text"] = "body",
        ["description"] = "body",
        ["alternatives"] = "alternatives",
        ["identifiers"] = "identifiers",
        ["locale"] = "locale",
        ["tags"] = "tags",
        ["facets"] = "facets",
        ["source"] = "source",
        ["validFrom"] = "validFrom",
        ["validUntil"] = "validUntil",
        ["state"] = "state",
        ["supersedes"] = "supersedes",
        ["sku"] = "sku",
        ["ean"] = "ean",
        ["brand"] = "brand",
        ["price_cents"] = "price_cents",
        ["released"] = "released",
        ["attributes"] = "attributes",
    };

    private static readonly FacetSetJsonConverter FacetConverter = new();

    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly List<string> _alternatives = [];
    private readonly List<string> _identifiers = [];
    private readonly List<string> _productCodes = [];
    private readonly List<string> _tags = [];
    private readonly List<EntryId> _supersedes = [];
    private EntryId? _id;
    private KnowledgeKind? _kind;
    private bool _isFaq;
    private bool _isProduct;
    private string? _title;
    private string? _body;
    private Locale _locale;
    private FacetSet _facets = FacetSet.Empty;
    private FacetSet _attributes = FacetSet.Empty;
    private string? _source;
    private DateTimeOffset? _validFrom;
    private DateTimeOffset? _validUntil;
    private ApprovalState _state = ApprovalState.Approved;
    private string? _brand;
    private string? _released;
    private decimal? _cents;

    /// <summary>The name under which a property of the entry was given in the line.</summary>
    public string WrittenName(string property) => _written.GetValueOrDefault(property, property);

    /// <summary>Takes the name of a property; returns what is wrong with it, or null and what it stands for. One without a value says nothing.</summary>
    public string? Announce(string name, bool isNull, out string property)
    {
        if (!Properties.TryGetValue(name, out property!))
        {
            return $"'{KnowledgeLineParser.Shorten(name)}' is not a property; allowed are {string.Join(", ", Properties.Keys)}.";
        }

        if (isNull)
        {
            return null;
        }

        if (!_written.TryAdd(property, name))
        {
            return name.Equals(_written[property], StringComparison.OrdinalIgnoreCase)
                ? $"{name} occurs twice; allowed is once."
                : $"{_written[property]} and {name} both stand for {property}; allowed is one of them.";
        }

        _isFaq |= IsAnyOf(name, "question", "answer");
        _isProduct |= IsAnyOf(name, "description", "sku", "ean", "brand", "price_cents", "released", "attributes");
        return null;
    }

    /// <summary>Takes the value of a property, at which the reader stands; returns what is allowed where it is not, or null.</summary>
    public string? Set(string property, ref Utf8JsonReader reader) => property switch
    {
        _ when reader.TokenType == JsonTokenType.Null => null,
        "id" => KnowledgeLineValues.ReadId(ref reader, out _id),
        "kind" => SetKind(ref reader),
        "title" => KnowledgeLineValues.ReadText(ref reader, out _title),
        "body" => KnowledgeLineValues.ReadText(ref reader, out _body),
        "alternatives" => KnowledgeLineValues.ReadCodes(ref reader, _alternatives),
        "identifiers" => KnowledgeLineValues.ReadCodes(ref reader, _identifiers),
        "locale" => KnowledgeLineValues.ReadLocale(ref reader, out _locale),
        "tags" => KnowledgeLineValues.ReadCodes(ref reader, _tags),
        "facets" => SetFacets(ref reader, out _facets),
        "source" => KnowledgeLineValues.ReadText(ref reader, out _source),
        "validFrom" => KnowledgeLineValues.ReadInstant(ref reader, out _validFrom),
        "validUntil" => KnowledgeLineValues.ReadInstant(ref reader, out _validUntil),
        "state" => KnowledgeLineValues.ReadName(ref reader, out _state),
        "supersedes" => KnowledgeLineValues.ReadIds(ref reader, _supersedes),
        "sku" or "ean" => KnowledgeLineValues.ReadCodes(ref reader, _productCodes),
        "brand" => KnowledgeLineValues.ReadText(ref reader, out _brand),
        "price_cents" => KnowledgeLineValues.ReadCents(ref reader, out _cents),
        "released" => KnowledgeLineValues.ReadText(ref reader, out _released),
        _ => SetFacets(ref reader, out _attributes),
    };

    /// <summary>Makes the entry; null where the line has no id. Other rules are the validator's.</summary>
    public KnowledgeEntry? Build() => _id is not { } id ? null : new KnowledgeEntry
    {
        Id = id,
        Kind = _kind ?? (_isFaq ? KnowledgeKind.Faq : _isProduct ? KnowledgeKind.Product : KnowledgeKind.Article),
        Title = _title ?? string.Empty,
        Body = _body ?? string.Empty,
        Alternatives = [.. _alternatives],
        Identifiers = [.. _identifiers.Concat(_productCodes.Where(code => !string.IsNullOrWhiteSpace(code))).Distinct(StringComparer.OrdinalIgnoreCase)],
        Locale = _locale,
        Tags = [.. _tags],
        Facets = BuildFacets(),
        Source = _source,
        ValidFrom = _validFrom,
        ValidUntil = _validUntil,
        State = _state,
        Supersedes = [.. _supersedes],
    };

    private static bool IsAnyOf(string name, params ReadOnlySpan<string> names)
    {
        foreach (var candidate in names)
        {
            if (name.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string? SetFacets(ref Utf8JsonReader reader, out FacetSet facets)
    {
        facets = FacetSet.Empty;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return "allowed is an object of names and values.";
        }

        facets = FacetConverter.Read(ref reader, typeof(FacetSet), SdkJsonContext.Relaxed.Options);
        return null;
    }

    private string? SetKind(ref Utf8JsonReader reader)
    {
        var fault = KnowledgeLineValues.ReadName(ref reader, out KnowledgeKind kind);
        _kind = fault is null ? kind : null;
        return fault;
    }

    private FacetSet BuildFacets()
    {
        if (!_isProduct)
        {
            return _facets;
        }

        var facets = new List<Facet>(_facets.Count + _attributes.Count + 3);
        facets.AddRange(_facets);
        if (!string.IsNullOrWhiteSpace(_brand))
        {
            facets.Add(new Facet("brand", _brand));
        }

        if (_cents is { } cents)
        {
            facets.Add(new Facet("price", (double)(cents / 100)));
        }

        if (!string.IsNullOrWhiteSpace(_released))
        {
            facets.Add(new Facet("released", _released));
        }

        facets.AddRange(_attributes);
        return FacetSet.Create(CollectionsMarshal.AsSpan(facets));
    }
}
