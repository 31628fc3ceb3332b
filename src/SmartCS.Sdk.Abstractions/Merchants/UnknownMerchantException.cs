namespace SmartCS.Sdk.Merchants;

/// <summary>No merchant has the given id. The message names that id alone, never another merchant.</summary>
public sealed class UnknownMerchantException : SmartCustomerServiceException
{
    /// <summary>Creates the failure.</summary>
    /// <param name="merchant">The id that no merchant has.</param>
    public UnknownMerchantException(MerchantId merchant)
        : base($"There is no merchant '{merchant}'; add its profile to the host's merchant settings.")
    {
        Merchant = merchant;
    }

    /// <summary>The id that no merchant has.</summary>
    public MerchantId Merchant { get; }
}
