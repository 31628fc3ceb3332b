using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.Tests.Flows;

/// <summary>A few actions and effects for flows that are only compiled.</summary>
internal static class StubParts
{
    public static FlowParts Shop { get; } = new(
        [
            new StubAction("order.find", ["order"], ["not_found"]),
            new StubAction("order.list", ["status?"], ["none"]),
            new StubAction("order.read_lines", ["order", "text"], ["unclear"]),
            new StubAction("promotion.list", ["product?"], ["none"]),
            new StubAction("price.watch", [], ["none"], "IPriceWatcher"),
        ],
        [
            new StubEffect("order.cancel", StubEffect.Argument("order"), StubEffect.Argument("reason", isRequired: false)),
            new StubEffect("return.request", StubEffect.Argument("order"), StubEffect.Argument("items", DataKind.List), StubEffect.Argument("count", DataKind.Number, isRequired: false)),
            new StubEffect("ticket.open", StubEffect.Argument("text")) { MissingPort = "ITicketService" },
        ],
        [new StubFlow("find_product")]);
}
