using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Shopping;

/// <summary>
/// The shopping guide as a flow: finds out what a shopper needs, recommends, compares, answers what is asked of products, puts them into the
/// cart after a yes, and offers what goes with them. Works without a model. Safe for concurrent use.
/// </summary>
internal sealed class ShoppingGuide(
    CatalogueIndexes catalogues,
    ProductSource products,
    ShopPorts ports,
    ShoppingGuideOptions options,
    TimeProvider time,
    Func<MerchantProfile, bool>? canIdentify = null,
    Func<MerchantId, bool>? mayHaveProducts = null,
    ILogger<ShoppingGuide>? logger = null) : ICustomFlow
{
    /// <summary>The flow that begins with a wish for advice.</summary>
    public const string Recommendation = "product_recommendation";

    /// <summary>The flow that begins with products to compare.</summary>
    public const string Comparison = "product_comparison";

    /// <summary>The flow that begins with a product to put into the cart.</summary>
    public const string AddingToCart = "add_to_cart";

    /// <summary>The flow that begins with what was bought before.</summary>
    public const string BuyingAgain = "buy_again";

    /// <summary>The flow that begins with the question for a size.</summary>
    public const string SizeAdvice = "size_advice";

    private const string Slot = "wish";
    private const int MaxUnread = 2_000;

    private static readonly SlotType Wish = new(Slot);

    private readonly ILogger _logger = logger ?? NullLogger<ShoppingGuide>.Instance;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = [Recommendation, Comparison, AddingToCart, BuyingAgain, SizeAdvice];

    // Where the host has no catalogue, the products of the knowledge are guided to.
    /// <inheritdoc/>
    public string? MissingPort => null;

    /// <inheritdoc/>
    public bool Serves(MerchantProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!products.IsKnowledge)
        {
            return true;
        }

        // A merchant without products is better served by the answers of its knowledge.
        return mayHaveProducts?.Invoke(profile.Id) != false && catalogues.Peek(profile.Id) is not { Guide.Index.Count: 0 };
    }

    /// <inheritdoc/>
    public ValueTask<RunningFlow> DescribeAsync(MerchantProfile profile, TurnRequest request, string state, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(request);
        var text = RoutedText.Bound(request.Text);
        var memory = GuideMemory.Read(state);
        double? fit = memory is not null && catalogues.Peek(profile.Id) is { } catalogue
            ? GuideFitting.Of(catalogue, memory, Read(catalogue, text), text, request.Locale ?? profile.DefaultLocale)
            : null;

        // What is plainly no wish is not taken for one, as any text would be.
        var slot = new FlowSlot { Name = Slot, Type = fit is 0 ? Wish : null };
        return ValueTask.FromResult(new RunningFlow { Flow = memory is { Flow.Length: > 0 } ? memory.Flow : Recommendation, Slots = [slot], Awaiting = Slot, Fit = fit });
    }

    /// <inheritdoc/>
    public async ValueTask<CustomFlowResult> ExecuteAsync(CustomFlowTurn turn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var profile = turn.Turn.Profile;
        var memory = MemoryOf(turn);
        if (await catalogues.FindAsync(profile.Id, cancellationToken).ConfigureAwait(false) is not { } catalogue)
        {
            return NotReady(turn, memory);
        }

        var text = memory.Unread is { } unread && turn.Turn.Commands.Count > 0 ? $"{unread}\n{turn.Turn.Text}" : turn.Turn.Text;
        var visit = new GuideVisit
        {
            Turn = turn,
            Catalogue = catalogue,
            Shelf = new Shelf(products, ports, profile.Id, turn.Shopper, time.GetUtcNow(), _logger),
            Message = Read(catalogue, text),
            Text = text,
            Memory = WithFocus(turn, catalogue, memory with { Unread = null, Flow = turn.Flow }),
        };
        await new GuideDialogue(ports, AbilitiesOf).TakeAsync(visit, cancellationToken).ConfigureAwait(false);
        var reply = visit.Draft.Build(visit.Shelf.Evidence, profile.Id, _logger);
        return new CustomFlowResult
        {
            Reply = reply ?? (visit.Propose is null ? Apology(turn) : null),
            State = visit.IsOver && visit.Propose is null ? null : visit.Memory.ToJson(),
            Propose = visit.Propose,
        };
    }

    private static GuideMessage Read(MerchantCatalogue catalogue, string text) => GuideMessageReader.Read(text, catalogue.Names, catalogue.IdOf);

    private GuideAbilities AbilitiesOf(GuideVisit visit) => new(ports.Carts is not null, canIdentify?.Invoke(visit.Profile) == true, options.MaxQuantity);

    private GuideMemory MemoryOf(CustomFlowTurn turn)
    {
        if (turn.State is not { } state)
        {
            return new GuideMemory();
        }

        if (GuideMemory.Read(state) is { } memory)
        {
            return memory;
        }

        ShoppingGuideLog.StateDropped(_logger, turn.Turn.Profile.Id);
        return new GuideMemory();
    }

    // Who begins from a product's page speaks of that product.
    private static GuideMemory WithFocus(CustomFlowTurn turn, MerchantCatalogue catalogue, GuideMemory memory) =>
        turn.State is null && turn.Turn.Request.Focus?.Product is { } entry && catalogue.Guide.Index.Find(new ProductId(entry.Value)) is { } product
            ? memory with { Focus = product.Id }
            : memory;

    private static CustomFlowResult NotReady(CustomFlowTurn turn, GuideMemory memory)
    {
        var said = memory.Unread is null ? turn.Turn.Text : $"{memory.Unread}\n{turn.Turn.Text}";
        return new CustomFlowResult
        {
            Reply = new FlowReply
            {
                Text = GuideLanguage.IsChinese(turn.Turn.Locale, turn.Turn.Profile)
                    ? "稍等，我正在整理店里的商品信息，请您过一会儿再发一条消息，我会接着帮您挑。"
                    : "One moment: I'm still going through the shop's catalogue. Please write again in a moment, and I'll go on from here.",
            },
            State = (memory with { Flow = turn.Flow, Unread = said.Length <= MaxUnread ? said : said[..MaxUnread] }).ToJson(),
        };
    }

    private static FlowReply Apology(CustomFlowTurn turn) => new()
    {
        Text = GuideLanguage.IsChinese(turn.Turn.Locale, turn.Turn.Profile) ? "抱歉，刚才的商品信息有变动。您可以再说说想找什么。" : "I'm sorry, the product data has just changed. Please tell me again what you are looking for.",
    };
}
