using System.Collections.Concurrent;
using System.Globalization;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Testing;

/// <summary>
/// The sample shop's shoppers. An email address, or a name with the postal code, or a phone number with the code that was sent to it, says who
/// somebody is; after a few wrong claims in a conversation nothing does.
/// </summary>
internal sealed class SampleCustomers(SampleShopCalls calls) : ICustomerDirectory
{
    private const string Port = nameof(ICustomerDirectory) + ".";
    private const int MostWrongClaims = 5;

    private readonly ConcurrentDictionary<(MerchantId, ConversationId), int> _wrong = new();

    public ValueTask<Customer?> FindAsync(MerchantId merchant, ShopperId shopper, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(Port + nameof(FindAsync), session => Find(session, merchant, shopper), Spoil, cancellationToken);

    public ValueTask<IdentityCheck> IdentifyAsync(MerchantId merchant, ConversationId conversation, IdentityClaims claims, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(Port + nameof(IdentifyAsync), session => Identify(session, merchant, conversation, claims), cancellationToken: cancellationToken);

    public ValueTask<WriteResult> ChangeAddressAsync(ShopWrite write, PostalAddress address, CancellationToken cancellationToken = default) => calls.WriteAsync(
        Port + nameof(ChangeAddressAsync),
        write,
        "ChangeAddress",
        SampleShopSession.ToJson(address, SampleShopJson.Context.PostalAddress),
        session =>
        {
            if (Find(session, write.Merchant, write.Shopper) is not { } customer)
            {
                return WriteResult.Refused(SampleShopRefusals.NotFound);
            }

            Update(session, customer with { Address = address });
            return WriteResult.Done();
        },
        cancellationToken);

    public ValueTask<WriteResult?> FindWriteAsync(MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken = default) =>
        calls.FindWriteAsync(nameof(ICustomerDirectory), merchant, shopper, key, cancellationToken);

    /// <summary>The code that is sent to a phone in a conversation; always the same, so that tests can say it.</summary>
    public static string CodeFor(MerchantId merchant, ConversationId conversation) =>
        $"{merchant}\n{conversation}".Aggregate(17, static (sum, letter) => ((sum * 31) + letter) % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);

    public static Customer? Find(SampleShopSession session, MerchantId merchant, ShopperId shopper) =>
        session.Document("SELECT document FROM customers WHERE merchant = $0 AND id = $1", SampleShopJson.Context.Customer, merchant.Value, shopper.Value);

    public static void Put(SampleShopSession session, SampleCustomer customer) => session.Execute(
        "INSERT OR REPLACE INTO customers VALUES ($0, $1, $2, $3, $4, $5, $6)",
        customer.Customer.Merchant.Value, customer.Customer.Shopper.Value, Letters(customer.Customer.Name), customer.Email.Trim().ToUpperInvariant(), Letters(customer.Phone),
        Letters(customer.Customer.Address?.PostalCode), SampleShopSession.ToJson(customer.Customer, SampleShopJson.Context.Customer));

    public static void Update(SampleShopSession session, Customer customer) => session.Execute(
        "UPDATE customers SET document = $2, postal_code = $3 WHERE merchant = $0 AND id = $1",
        customer.Merchant.Value, customer.Shopper.Value, SampleShopSession.ToJson(customer, SampleShopJson.Context.Customer), Letters(customer.Address?.PostalCode));

    private IdentityCheck Identify(SampleShopSession session, MerchantId merchant, ConversationId conversation, IdentityClaims claims)
    {
        if (_wrong.GetValueOrDefault((merchant, conversation)) >= MostWrongClaims)
        {
            return new IdentityCheck(IdentityStatus.NotFound);
        }

        if (!string.IsNullOrWhiteSpace(claims.Email) && One(session, "email", claims.Email.Trim().ToUpperInvariant(), null) is { } byEmail)
        {
            return Verified(byEmail);
        }

        if (!string.IsNullOrWhiteSpace(claims.Name) && !string.IsNullOrWhiteSpace(claims.PostalCode) && One(session, "name", Letters(claims.Name), Letters(claims.PostalCode)) is { } byName)
        {
            return Verified(byName);
        }

        if (!string.IsNullOrWhiteSpace(claims.Phone) && One(session, "phone", Letters(claims.Phone), null) is { } byPhone)
        {
            if (claims.Code is null)
            {
                return new IdentityCheck(IdentityStatus.CodeSent);
            }

            if (Letters(claims.Code) == CodeFor(merchant, conversation))
            {
                return Verified(byPhone);
            }
        }
        else if (claims is { Email: null, Phone: null } && (claims.Name is null) != (claims.PostalCode is null))
        {
            return new IdentityCheck(IdentityStatus.NeedsMore);
        }

        _wrong.AddOrUpdate((merchant, conversation), 1, static (_, count) => count + 1);
        return new IdentityCheck(IdentityStatus.NotFound);

        static IdentityCheck Verified(string shopper) => new(IdentityStatus.Verified, new ShopperId(shopper));

        // Several people of one name at one place are nobody in particular.
        string? One(SampleShopSession inner, string column, string value, string? postalCode)
        {
            var found = inner.Query(
                $"SELECT id FROM customers WHERE merchant = $0 AND {column} = $1 AND ($2 IS NULL OR postal_code = $2)", static row => row.GetString(0), merchant.Value, value, postalCode);
            return value.Length > 0 && found.Count == 1 ? found[0] : null;
        }
    }

    private static string Letters(string? text) => string.Concat((text ?? string.Empty).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static Customer? Spoil(Customer? customer, SampleShopFault fault) => (customer, fault) switch
    {
        ({ } found, SampleShopFault.OtherMerchant) => found with { Merchant = SampleShop.OtherMerchant },
        ({ } found, SampleShopFault.OtherShopper) => found with { Shopper = SampleShop.OtherShopper },
        _ => customer,
    };
}
