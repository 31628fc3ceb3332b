using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Tests.Shopping;

/// <summary>The example of the guide on shop ports: tickets in memory.</summary>
internal sealed class TicketDesk(TimeProvider timeProvider) : ITicketService
{
    private readonly Lock _gate = new();
    private readonly List<Ticket> _tickets = [];
    private readonly Dictionary<(MerchantId, EffectKey), (ShopperId Shopper, WriteResult Result)> _writes = [];

    public ValueTask<IReadOnlyList<Ticket>> ListAsync(MerchantId merchant, ShopperId shopper, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return ValueTask.FromResult<IReadOnlyList<Ticket>>([.. _tickets.Where(ticket => ticket.Merchant == merchant && ticket.Shopper == shopper).Reverse()]);
        }
    }

    public ValueTask<WriteResult> OpenAsync(ShopWrite write, TicketRequest request, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            // Once for a key: whoever sends it again gets what the first one got.
            if (_writes.TryGetValue((write.Merchant, write.Key), out var known))
            {
                return ValueTask.FromResult(known.Shopper == write.Shopper ? known.Result : WriteResult.Refused("not_found"));
            }

            // In a database this and the ticket are one transaction.
            var result = Open(write, request);
            _writes[(write.Merchant, write.Key)] = (write.Shopper, result);
            return ValueTask.FromResult(result);
        }
    }

    public ValueTask<WriteResult?> FindWriteAsync(MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_writes.TryGetValue((merchant, key), out var known) && known.Shopper == shopper ? known.Result : null);
        }
    }

    // What the desk does not do is a result, not an exception.
    private WriteResult Open(ShopWrite write, TicketRequest request)
    {
        if (request.Kind == "press")
        {
            return WriteResult.Refused("not_supported");
        }

        TicketId id = $"T{_tickets.Count + 1}";
        _tickets.Add(new Ticket { Merchant = write.Merchant, Shopper = write.Shopper, Id = id, Kind = request.Kind, Status = "open", OpenedAt = timeProvider.GetUtcNow() });
        return WriteResult.Done(id.Value);
    }
}
