using System.Globalization;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Stores.Sqlite;

namespace SmartCS.Sdk.CrashProbe;

/// <summary>A process that puts writes to a shopper, takes the yes and has them done, in a shop that is another SQLite file, until it is killed.</summary>
internal static class BuyingProbe
{
    private static readonly EffectContext Context = new() { Profile = new MerchantProfile { Id = "shop", Name = "Shop" }, Conversation = "c", Shopper = "s", Locale = Locale.English };

    public static async Task<int> BuyAsync(string ledgerPath, string shopPath, string run)
    {
        await using var ledger = new SqliteEffectLedger(new SqliteStoreOptions { Path = ledgerPath });
        var runner = new EffectRunner([new BuyEffect(shopPath)], ledger);
        for (var message = 0; ; message++)
        {
            var proposal = await runner.ProposeAsync(Context, $"{run}-ask-{message}", 0, "buy", DataValue.MapOf(("what", $"{run}-{message}")));
            Say($"asked {proposal.Record!.Key} {run}-{message}");

            // A yes is said before it is sent, so that whoever reads this knows of every yes.
            Say($"yes {proposal.Record.Key}");
            var settlement = await runner.ConfirmAsync(Context, proposal.Record.Key, proposal.Record.Digest, $"{run}-yes-{message}");
            Say(string.Create(CultureInfo.InvariantCulture, $"told {proposal.Record.Key} {settlement.State}"));
        }
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
