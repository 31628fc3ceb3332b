using System.Text.Json;
using System.Text.Json.Serialization;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Learning;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk;

/// <summary>The JSON form of the records: camel case, nulls left out, Chinese text unescaped.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(KnowledgeEntry))]
[JsonSerializable(typeof(KnowledgeRevision))]
[JsonSerializable(typeof(SearchResult))]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(ConversationTurn))]
[JsonSerializable(typeof(UsageRecord))]
[JsonSerializable(typeof(UsageReport))]
[JsonSerializable(typeof(UnclearUtterance))]
[JsonSerializable(typeof(DriftReport))]
[JsonSerializable(typeof(AnswerCalibration))]
[JsonSerializable(typeof(DataValue))]
[JsonSerializable(typeof(EffectRecord))]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(Promotion))]
[JsonSerializable(typeof(Cart))]
[JsonSerializable(typeof(IReadOnlyList<CartItem>))]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(CancelOrder))]
[JsonSerializable(typeof(ChangeOrderAddress))]
[JsonSerializable(typeof(ChangeOrderItems))]
[JsonSerializable(typeof(ChangeOrderPayment))]
[JsonSerializable(typeof(RequestInvoice))]
[JsonSerializable(typeof(ClaimPriceProtection))]
[JsonSerializable(typeof(ReturnRequest))]
[JsonSerializable(typeof(ReturnCase))]
[JsonSerializable(typeof(Shipment))]
[JsonSerializable(typeof(Ticket))]
[JsonSerializable(typeof(TicketRequest))]
[JsonSerializable(typeof(WriteResult))]
public sealed partial class SdkJsonContext : JsonSerializerContext
{
    /// <summary>The context to use for records and wire formats: as <see cref="Default"/>, with only what JSON requires escaped.</summary>
    public static SdkJsonContext Relaxed { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
