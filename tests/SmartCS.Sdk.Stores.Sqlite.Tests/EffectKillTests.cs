using System.Globalization;
using SmartCS.Sdk.CrashProbe;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Stores.Sqlite.Tests;

/// <summary>A process is killed at random points of writes to a shop; each is in the shop at most once, and once where the shopper was told so.</summary>
public sealed class EffectKillTests(ITestOutputHelper output)
{
    private const int Kills = 25;

    [Fact(Timeout = 300_000)]
    public async Task Writes_ProcessKilledAgainAndAgain_AreDoneOnceAndOnlyAfterAYes()
    {
        using var record = new TemporaryRecord();
        using var other = new TemporaryRecord();
        var shop = other.Path;
        BuyEffect.CreateShop(shop);
        var random = new Random(20261122);
        var (yeses, done) = (new HashSet<string>(), new HashSet<string>());
        for (var run = 0; run < Kills; run++)
        {
            using var probe = new Probe("buy", record.Path, shop, $"r{run}");
            for (var lines = random.Next(1, 40); lines > 0; lines--)
            {
                Note(await probe.ReadLineAsync(), yeses, done);
            }

            probe.Kill();
            foreach (var line in await probe.ReadToEndAsync())
            {
                Note(line, yeses, done);
            }
        }

        var states = await RecoverAsync(record, shop);
        var bought = BuyEffect.Read(shop);

        Assert.Equal(bought.Count, bought.Select(static row => row.Key).Distinct().Count());
        Assert.Empty(done.Except(bought.Select(static row => row.Key)));
        Assert.Empty(bought.Select(static row => row.Key).Except(yeses));
        Assert.All(yeses, key => Assert.Equal(bought.Exists(row => row.Key == key), states.GetValueOrDefault(key) == EffectState.Done));
        Assert.DoesNotContain(states.Values, static state => state is EffectState.Confirmed or EffectState.Started);
        Assert.True(done.Count > Kills, $"Only {done.Count} writes show nothing.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Kills} kills, {yeses.Count} yeses, {done.Count} told done, {bought.Count} in the shop."));
    }

    // Another process asks the shop for what the dead ones left, once the settling time has passed.
    private static async Task<Dictionary<string, EffectState>> RecoverAsync(TemporaryRecord record, string shop)
    {
        var later = new ManualTimeProvider(TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(1));
        await using var ledger = new SqliteEffectLedger(record.Options);
        var runner = new EffectRunner([new BuyEffect(shop)], ledger, timeProvider: later);
        var open = new List<EffectRecord>();
        await foreach (var left in ledger.ReadUnsettledAsync(DateTimeOffset.MaxValue))
        {
            open.Add(left);
        }

        foreach (var left in open)
        {
            await runner.ReconcileAsync(left);
        }

        await using var file = new SqliteRecordFile(record.Options);
        var keys = file.Read(session =>
        {
            var found = new List<string>();
            var rows = session.Prepare("SELECT key FROM effects");
            while (rows.Step())
            {
                found.Add(rows.Text(0));
            }

            return found;
        });
        var states = new Dictionary<string, EffectState>();
        foreach (var key in keys)
        {
            states[key] = (await ledger.FindAsync("shop", key))!.State;
        }

        return states;
    }

    // A line that was under way when the process died is cut off, and says nothing; a yes that was cut off was not sent either.
    private static void Note(string? line, HashSet<string> yeses, HashSet<string> done)
    {
        switch (line?.Split(' '))
        {
            case ["yes", { Length: 64 } key]:
                yeses.Add(key);
                break;
            case ["told", { Length: 64 } key, "Done"]:
                done.Add(key);
                break;
        }
    }
}
