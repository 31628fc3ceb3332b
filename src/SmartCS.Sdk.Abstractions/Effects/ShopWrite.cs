namespace SmartCS.Sdk.Effects;

/// <summary>On whose behalf a shop port writes, and under which key.</summary>
/// <remarks>
/// All of it comes from the host and the engine, nothing from a message or a model. A port must write once for a key, however
/// often it is called with it, and return the first call's result again.
/// </remarks>
/// <param name="Merchant">The merchant.</param>
/// <param name="Shopper">The verified shopper who said yes.</param>
/// <param name="Key">The idempotency key.</param>
public sealed record ShopWrite(MerchantId Merchant, ShopperId Shopper, EffectKey Key);
