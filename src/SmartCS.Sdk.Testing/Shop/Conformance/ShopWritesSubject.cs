using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Testing;

/// <summary>A shop port that writes, and one write of it, for <see cref="ShopWritesConformance"/>.</summary>
public sealed record ShopWritesSubject
{
    /// <summary>The port.</summary>
    public required IShopWrites Port { get; init; }

    /// <summary>The merchant.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>A shopper for whom the shop does the write.</summary>
    public required ShopperId Shopper { get; init; }

    /// <summary>Another shopper of the same merchant.</summary>
    public required ShopperId OtherShopper { get; init; }

    /// <summary>Another merchant of the same shop.</summary>
    public required MerchantId OtherMerchant { get; init; }

    /// <summary>Sends a write that the shop does for <see cref="Shopper"/>, such as cancelling one of the shopper's orders.</summary>
    public required Func<ShopWrite, CancellationToken, ValueTask<WriteResult>> Write { get; init; }

    /// <summary>Sends a write that the shop refuses, such as cancelling an order that was delivered; null where the port refuses nothing.</summary>
    public Func<ShopWrite, CancellationToken, ValueTask<WriteResult>>? WriteRefused { get; init; }

    /// <summary>
    /// Whether the shop does <see cref="Write"/> for <see cref="OtherShopper"/> too, as with opening a ticket; false where it is about something that is
    /// <see cref="Shopper"/>'s.
    /// </summary>
    public bool IsEverybodys { get; init; }

    /// <summary>Reads, as a text, all that the write changes for <see cref="Shopper"/>: the order with its payments, or how many tickets there are.</summary>
    public required Func<CancellationToken, ValueTask<string>> ReadState { get; init; }
}
