using System.Globalization;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Testing;

/// <summary>The sample shop's tickets.</summary>
internal sealed class SampleTickets(SampleShopCalls calls) : ITicketService
{
    private const string Port = nameof(ITicketService) + ".";

    public ValueTask<IReadOnlyList<Ticket>> ListAsync(MerchantId merchant, ShopperId shopper, CancellationToken cancellationToken = default) => calls.ReadAsync<IReadOnlyList<Ticket>>(
        Port + nameof(ListAsync),
        session => session.Documents("SELECT document FROM tickets WHERE merchant = $0 AND shopper = $1 ORDER BY opened_at DESC, id DESC", SampleShopJson.Context.Ticket, merchant.Value, shopper.Value),
        static (found, fault) => [.. found.Select(ticket => Spoil(ticket, fault))],
        cancellationToken);

    public ValueTask<WriteResult> OpenAsync(ShopWrite write, TicketRequest request, CancellationToken cancellationToken = default) => calls.WriteAsync(
        Port + nameof(OpenAsync),
        write,
        "OpenTicket",
        SampleShopSession.ToJson(request, SampleShopJson.Context.TicketRequest),
        session =>
        {
            if (request.Order is { } order && SampleOrders.Find(session, write.Merchant, write.Shopper, order) is null)
            {
                return WriteResult.Refused(SampleShopRefusals.NotFound);
            }

            var number = 1_001 + session.Number("SELECT COUNT(*) FROM tickets WHERE merchant = $0", write.Merchant.Value);
            var id = string.Create(CultureInfo.InvariantCulture, $"T{number}");
            Put(session, new Ticket { Merchant = write.Merchant, Shopper = write.Shopper, Id = id, Kind = request.Kind, Status = "open", OpenedAt = calls.Now });
            return WriteResult.Done(id);
        },
        cancellationToken);

    public ValueTask<WriteResult?> FindWriteAsync(MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken = default) =>
        calls.FindWriteAsync(nameof(ITicketService), merchant, shopper, key, cancellationToken);

    public static void Put(SampleShopSession session, Ticket ticket) => session.Execute(
        "INSERT OR REPLACE INTO tickets VALUES ($0, $1, $2, $3, $4)",
        ticket.Merchant.Value, ticket.Id.Value, ticket.Shopper.Value, SampleShopSession.ToText(ticket.OpenedAt), SampleShopSession.ToJson(ticket, SampleShopJson.Context.Ticket));

    private static Ticket Spoil(Ticket ticket, SampleShopFault fault) => fault switch
    {
        SampleShopFault.OtherMerchant => ticket with { Merchant = SampleShop.OtherMerchant },
        SampleShopFault.OtherShopper => ticket with { Shopper = SampleShop.OtherShopper },
        _ => ticket,
    };
}
