using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Shopping;

/// <summary>All that the guide remembers of a conversation between messages. Immutable.</summary>
internal sealed record GuideMemory
{
    // What a flow may keep at most is 16,384; the rest is for the flow's own.
    private const int MaxLength = 16_000;
    private const int FewNeeds = 8;
    private const int FewAsked = 12;

    /// <summary>The name by which the guide was begun.</summary>
    public string Flow { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Needs, questions, and what was shown.</summary>
    public GuideSession Session { get; init => field = value ?? GuideSession.Empty; } = GuideSession.Empty;

    /// <summary>How far the shopper has come.</summary>
    public GuideStage Stage { get; init; }

    /// <summary>The products of the last list, in their order: "the second" is the second of these.</summary>
    public IReadOnlyList<ProductId> Listed { get; init => field = value ?? []; } = [];

    /// <summary>The product that is spoken of; null for none.</summary>
    public ProductId? Focus { get; init; }

    /// <summary>What was put to the shopper last.</summary>
    public GuideOffer Offer { get; init; }

    /// <summary>The needs of each way to relax that was offered, by their place among the session's needs.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Relaxations { get; init => field = value ?? []; } = [];

    /// <summary>The options that the shopper has told of the product that is spoken of, by name.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>The option that was asked for; null for none.</summary>
    public string? OptionAsked { get; init; }

    /// <summary>How many the shopper wants; null where nothing was said of it.</summary>
    public int? Quantity { get; init; }

    /// <summary>The articles that were put to the shopper to be added.</summary>
    public IReadOnlyList<CartItem> Proposed { get; init => field = value ?? []; } = [];

    /// <summary>Whether what was put to the shopper last is to be taken out of the cart rather than put in.</summary>
    public bool IsRemoval { get; init; }

    /// <summary>The prices that were shown last, of the articles whose prices they were.</summary>
    public IReadOnlyList<CartItem> Prices { get; init => field = value ?? []; } = [];

    /// <summary>How many questions were asked since products were shown.</summary>
    public int AskedInRow { get; init; }

    /// <summary>Whether buying again has been spoken of; it is offered once.</summary>
    public bool HasReminded { get; init; }

    /// <summary>What the shopper said while the catalogue could not be read yet; null for nothing.</summary>
    public string? Unread { get; init; }

    /// <summary>The memory as a text to keep; what is least needed goes where it would be too long.</summary>
    public string ToJson()
    {
        var json = JsonSerializer.Serialize(this, GuideMemoryJsonContext.Default.GuideMemory);
        if (json.Length <= MaxLength)
        {
            return json;
        }

        var shorter = this with
        {
            Session = Session with { Asked = [.. Session.Asked.TakeLast(FewAsked)], Needs = [.. Session.Needs.TakeLast(FewNeeds)], Shown = [.. Session.Shown.TakeLast(FewAsked)], Rejected = [.. Session.Rejected.TakeLast(FewAsked)] },
            Relaxations = [],
            Unread = null,
        };
        json = JsonSerializer.Serialize(shorter, GuideMemoryJsonContext.Default.GuideMemory);
        return json.Length <= MaxLength ? json : JsonSerializer.Serialize(new GuideMemory { Flow = Flow, Stage = Stage, HasReminded = HasReminded }, GuideMemoryJsonContext.Default.GuideMemory);
    }

    /// <summary>Reads a memory that was kept; null where the text is none.</summary>
    public static GuideMemory? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, GuideMemoryJsonContext.Default.GuideMemory);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Writes and reads what the guide remembers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GuideMemory))]
internal sealed partial class GuideMemoryJsonContext : JsonSerializerContext;
