using Microsoft.Extensions.AI;
using SmartCS.Sdk;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;

namespace ModelsExample;

/// <summary>A host's own work with a merchant's models.</summary>
internal sealed class ReviewDigest(ModelClients models, IMerchantDirectory merchants)
{
    public async Task<string> SumUpAsync(MerchantId merchant, string reviews, CancellationToken cancellationToken)
    {
        var profile = await merchants.FindAsync(merchant, cancellationToken) ?? throw new UnknownMerchantException(merchant);
        using var client = models.GetChatClient(profile, ModelPurpose.Summarise);
        var response = await client.GetResponseAsync($"Sum up in two sentences:\n{reviews}", cancellationToken: cancellationToken);
        return response.Text;
    }
}
