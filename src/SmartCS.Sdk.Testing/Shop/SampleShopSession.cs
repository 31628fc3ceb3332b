using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;

namespace SmartCS.Sdk.Testing;

/// <summary>The sample shop's file while one call has it to itself.</summary>
internal sealed class SampleShopSession(SqliteConnection connection)
{
    public static string ToJson<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);

    public static string ToText(DateTimeOffset? instant) => instant is { } at ? at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) : string.Empty;

    public static string ToText(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static decimal ToDecimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Create(sql, values);
        return command.ExecuteNonQuery();
    }

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var command = Create(sql, values);
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public List<T> Documents<T>(string sql, JsonTypeInfo<T> type, params ReadOnlySpan<object?> values) =>
        Query(sql, reader => JsonSerializer.Deserialize(reader.GetString(0), type)!, values);

    public T? Document<T>(string sql, JsonTypeInfo<T> type, params ReadOnlySpan<object?> values)
        where T : class => Documents(sql, type, values).FirstOrDefault();

    public long Number(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Create(sql, values);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private SqliteCommand Create(string sql, ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i}", values[i] ?? DBNull.Value);
        }

        return command;
    }
}
