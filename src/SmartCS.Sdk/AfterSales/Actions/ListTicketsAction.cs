using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Lists the shopper's tickets and how far they have come.</summary>
internal sealed class ListTicketsAction(ShopRecords records) : ShopAction(records)
{
    private const int MaxListed = 10;

    public override string Name => "ticket.list";

    public override IReadOnlyList<string> Outcomes => [None];

    public override string? MissingPort => Ports.Tickets is null ? nameof(ITicketService) : null;

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var all = context.Shopper is { } shopper ? await Ports.Tickets!.ListAsync(context.Profile.Id, shopper, cancellationToken).ConfigureAwait(false) : [];
        var tickets = all.Where(ticket => ticket.Merchant == context.Profile.Id && ticket.Shopper == context.Shopper).Take(MaxListed).ToList();
        if (tickets.Count == 0)
        {
            return FlowActionResult.Of(None, phrases.Say("list.ticket.none"));
        }

        return new FlowActionResult
        {
            Text = string.Join('\n', tickets.Select(ticket => phrases.Sentences([
                phrases.Say("list.ticket", ("ticket", ticket.Id.Value), ("kind", phrases.Title("matter", ticket.Kind)), ("status", phrases.Title("ticket", ticket.Status))),
                ticket.LastNote is { Length: > 0 } note ? phrases.Say("list.ticket.note", ("note", note)) : null,
            ]))),
            Value = DataValue.ListOf(tickets.Select(ticket => DataValue.MapOf(
                ("id", ticket.Id.Value),
                ("kind", ticket.Kind),
                ("kind_title", phrases.Title("matter", ticket.Kind)),
                ("status", ticket.Status),
                ("status_title", phrases.Title("ticket", ticket.Status)),
                ("opened_at", ShopValues.Instant(ticket.OpenedAt)),
                ("note", ticket.LastNote)))),
            Choices = [.. tickets.Select(ticket => new FlowChoice(ticket.Id.Value, $"{ticket.Id.Value} ({phrases.Title("matter", ticket.Kind)})"))],
        };
    }
}
