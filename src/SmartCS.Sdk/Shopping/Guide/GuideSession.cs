using System.Text.Json;

namespace SmartCS.Sdk.Shopping;

/// <summary>What a shopper has told, was asked and was shown: all that the guide remembers between messages. Immutable.</summary>
public sealed record GuideSession
{
    /// <summary>The most needs that are kept; the last told count. 32.</summary>
    public const int MaxNeeds = 32;

    /// <summary>The most products that are remembered as shown, and as rejected; the last count. 50.</summary>
    public const int MaxProducts = 50;

    /// <summary>A session that has just begun.</summary>
    public static GuideSession Empty { get; } = new();

    /// <summary>What the shopper needs, in the order in which it was told.</summary>
    public IReadOnlyList<GuideNeed> Needs { get; init => field = value ?? []; } = [];

    /// <summary>The questions that were asked, the last one last.</summary>
    public IReadOnlyList<GuideAsked> Asked { get; init => field = value ?? []; } = [];

    /// <summary>Products that the shopper does not want; they are never offered again.</summary>
    public IReadOnlyList<ProductId> Rejected { get; init => field = value ?? []; } = [];

    /// <summary>The products that were shown, the last ones last.</summary>
    public IReadOnlyList<ProductId> Shown { get; init => field = value ?? []; } = [];

    /// <summary>The question that waits for its answer; null for none.</summary>
    public GuideAsked? Pending => Asked.Count > 0 && Asked[^1].Answer == GuideAnswer.Pending ? Asked[^1] : null;

    /// <summary>Notes that a question is put to the shopper; one that still waited is passed over.</summary>
    /// <param name="question">The question.</param>
    /// <returns>The session with the question pending.</returns>
    public GuideSession Ask(GuideQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return this with { Asked = [.. Settle(GuideAnswer.PassedOver).Asked, new GuideAsked { Key = question.Key, Choices = question.Choices }] };
    }

    /// <summary>Notes what became of the question that waits; nothing where none waits.</summary>
    /// <param name="answer">What became of it.</param>
    /// <returns>The session with no question pending.</returns>
    public GuideSession Settle(GuideAnswer answer) =>
        Pending is { } pending ? this with { Asked = [.. Asked.Take(Asked.Count - 1), pending with { Answer = answer, Choices = [] }] } : this;

    /// <summary>Notes products that were shown.</summary>
    /// <param name="products">The products.</param>
    /// <returns>The session with them.</returns>
    public GuideSession Show(IEnumerable<ProductId> products) => this with { Shown = Add(Shown, products) };

    /// <summary>Notes products that the shopper does not want.</summary>
    /// <param name="products">The products.</param>
    /// <returns>The session with them.</returns>
    public GuideSession Reject(IEnumerable<ProductId> products) => this with { Rejected = Add(Rejected, products) };

    /// <summary>Takes needs out, such as those that the shopper agrees to relax.</summary>
    /// <param name="needs">The needs.</param>
    /// <returns>The session without them.</returns>
    public GuideSession Without(IReadOnlyCollection<GuideNeed> needs)
    {
        ArgumentNullException.ThrowIfNull(needs);
        return this with { Needs = [.. Needs.Where(need => !needs.Contains(need))] };
    }

    /// <summary>The session as a text to keep.</summary>
    /// <returns>JSON.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, GuideJsonContext.Default.GuideSession);

    /// <summary>Reads a session that was kept.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    /// <returns>The session.</returns>
    /// <exception cref="JsonException">The text is something else.</exception>
    public static GuideSession FromJson(string json) =>
        JsonSerializer.Deserialize(json, GuideJsonContext.Default.GuideSession) ?? throw new JsonException("A session is an object; the text is null.");

    private static ProductId[] Add(IReadOnlyList<ProductId> known, IEnumerable<ProductId> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        var added = products.ToArray();
        return [.. known.Where(id => !added.Contains(id)).Concat(added.Distinct()).TakeLast(MaxProducts)];
    }
}
