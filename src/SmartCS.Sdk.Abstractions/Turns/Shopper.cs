namespace SmartCS.Sdk.Turns;

/// <summary>Who writes: a shopper whom the host has verified, or nobody in particular.</summary>
public sealed record Shopper
{
    private Shopper()
    {
    }

    /// <summary>A shopper whom the host has not verified.</summary>
    public static Shopper Anonymous { get; } = new();

    /// <summary>The verified identity; null for an anonymous shopper.</summary>
    public ShopperId? Id { get; private init; }

    /// <summary>Whether the host has verified the shopper's identity.</summary>
    public bool IsVerified => Id is not null;

    /// <summary>
    /// The names that the host's record has of the shopper and of those whom the shopper orders for, so that they are
    /// masked before a text leaves the process, each 2 to 100 characters. Default none.
    /// </summary>
    public IReadOnlyList<string> Names { get; init => field = value ?? []; } = [];

    /// <summary>A shopper whose identity the host has verified, such as by a signed-in session.</summary>
    /// <param name="id">The shop's own id of the shopper.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is the default value.</exception>
    public static Shopper Verified(ShopperId id) =>
        id.Value.Length > 0 ? new Shopper { Id = id } : throw new ArgumentException("A verified shopper needs an id; use Shopper.Anonymous where there is none.", nameof(id));
}
