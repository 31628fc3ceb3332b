using Microsoft.Data.Sqlite;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.CrashProbe;

/// <summary>A write into a shop that is a table; it writes as often as it is called, so that a second call shows.</summary>
public sealed class BuyEffect(string shopPath) : IEffect
{
    public string Name => "buy";

    public string Description => "Buys.";

    public IReadOnlyList<EffectParameter> Parameters { get; } = [new EffectParameter { Name = "what", Kind = DataKind.Text, Description = "What." }];

    public string? MissingPort => null;

    public static void CreateShop(string path) => Run(path, "CREATE TABLE IF NOT EXISTS bought (key TEXT NOT NULL, what TEXT NOT NULL)", static command => command.ExecuteNonQuery());

    public static List<(string Key, string What)> Read(string path) => Run(path, "SELECT key, what FROM bought", static command =>
    {
        var rows = new List<(string, string)>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.GetString(1)));
        }

        return rows;
    });

    public ValueTask<EffectPlan> PlanAsync(EffectContext context, DataValue arguments, CancellationToken cancellationToken = default) =>
        new(EffectPlan.Allow(DataValue.MapOf(("what", arguments["what"])), $"Buy {arguments["what"]}?"));

    public ValueTask<WriteResult> ExecuteAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default)
    {
        Run(shopPath, "INSERT INTO bought (key, what) VALUES ($key, $what)", command =>
        {
            command.Parameters.AddWithValue("$key", write.Key.Value);
            command.Parameters.AddWithValue("$what", arguments["what"].Text);
            return command.ExecuteNonQuery();
        });
        return new(WriteResult.Done());
    }

    public ValueTask<WriteResult?> FindAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
        new(Read(shopPath).Exists(row => row.Key == write.Key.Value) ? WriteResult.Done() : null);

    private static T Run<T>(string path, string sql, Func<SqliteCommand, T> run)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return run(command);
    }
}
